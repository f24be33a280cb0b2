import { defineConfig } from "colloquy";

export default defineConfig({
  contract: "./packages/schema/src/contract.ts",
  conditions: ["@colloquy/source"],
  command: "npm run generate",
  outputs: [
    { target: "json-schema", out: "packages/spec/json-schema" },
    { target: "openapi", out: "packages/spec/openapi", options: { license: "MIT" } },
    {
      target: "typescript",
      out: "packages/sdk-typescript/src/generated",
      options: { runtime: "../../runtime/index.ts", importExtension: ".ts" },
    },
  ],
});
