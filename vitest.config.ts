import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@colloquy/source"] },
  ssr: { resolve: { conditions: ["@colloquy/source", "node", "import", "default"] } },
  test: {
    include: ["packages/*/{src,test}/**/*.test.ts", "apps/*/{src,test}/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/cases/**"],
    benchmark: { include: ["packages/*/{src,bench}/**/*.bench.ts"] },
  },
});
