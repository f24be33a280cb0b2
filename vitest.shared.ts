import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests run on source, through the export condition every package has: editing needs no build. */
export default defineConfig({
  resolve: { conditions: ["@colloquy/source"] },
  ssr: { resolve: { conditions: ["@colloquy/source", "node", "import", "default"] } },
  test: {
    include: ["{src,test}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/cases/**"],
    benchmark: { include: ["{src,bench}/**/*.bench.ts"] },
    passWithNoTests: true,
    setupFiles: [fileURLToPath(new URL("tests/support/fast-check.ts", import.meta.url))],
    // A test that hangs must end; one on a busy machine must not be taken for one that hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
