import type { CommandDefinition } from "../../command.ts";
import { kinds } from "./kinds.ts";

/** `colloquy import` */
export const importContract: CommandDefinition = {
  name: "import",
  summary: "Drafts a contract from what you have, for a person to finish.",
  examples: [
    { line: "colloquy import openapi harbour.yaml", purpose: "OpenAPI 3.0 or 3.1, JSON or YAML" },
    {
      line: "colloquy import json-schema types.json --out contract",
      purpose: "JSON Schema, draft 7 to 2020-12",
    },
    { line: "colloquy import zod3 ./src/schemas.ts", purpose: "the zod 3 schemas a module exports" },
    { line: "colloquy import samples capture.jsonl", purpose: "captured frames: a draft of what was seen" },
  ],
  configure: (command, start) =>
    void command
      .argument("<kind>", Object.keys(kinds).join(", "))
      .argument("<file>", "what to import")
      .option("--out <folder>", "where the draft goes; a folder named after the contract when not given")
      .option("--id <id>", "id of the contract and namespace of its types; from the file name when not given")
      .option("--open", "keep unknown variants, values and members even where the document closes them")
      .option("--ir", "write the model itself (contract.json), which generate reads too, and no source")
      .option("--force", "overwrite what is there")
      .action((kind, file, options) =>
        start(async (context) => {
          const { runImport } = await import("./run-import.ts");
          await runImport(context, { kind, file, ...options });
        }),
      ),
};
