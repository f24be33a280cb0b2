import { defineConfig } from "colloquy";

export default defineConfig({
  contract: "./packages/schema/src/contract.ts",
  conditions: ["@colloquy/source"],
  command: "npm run generate",
  outputs: [
    { target: "asyncapi", out: "packages/spec/asyncapi", options: { license: "MIT" } },
    { target: "json-schema", out: "packages/spec/json-schema" },
    { target: "markdown", out: "packages/spec/markdown" },
    { target: "openapi", out: "packages/spec/openapi", options: { license: "MIT" } },
    { target: "openrpc", out: "packages/spec/openrpc", options: { license: "MIT" } },
    {
      target: "typescript",
      out: "packages/sdk-typescript/src/generated",
      options: { runtime: "../../runtime/index.ts", importExtension: ".ts" },
    },
    { target: "vectors", out: "packages/vectors/generated" },
  ],
});
