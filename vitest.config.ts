import { defineConfig } from "vitest/config";

/** For runs over everything from the root; each package can also be run on its own. */
export default defineConfig({ test: { projects: ["packages/*", "apps/*", "tests"] } });
