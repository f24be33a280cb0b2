import type { ReadResult } from "@colloquy/ir";
import type { ImportOptions } from "@colloquy/ir/import";
import { Failure } from "../../failure.ts";
import { importModule } from "../../files/import-module.ts";
import { readText } from "../../files/read-text.ts";
import type { Kind } from "./kinds.ts";
import type { ImportRequest } from "./options.ts";

type Importer = (request: ImportRequest, options: ImportOptions) => Promise<ReadResult>;

/** Each loads what it needs, and nothing of the others. */
const importers: Readonly<Record<Kind, Importer>> = {
  openapi: async (request, options) => {
    const { importOpenApi } = await import("@colloquy/ir/import");
    return importOpenApi(await documentOf(request), options);
  },
  "json-schema": async (request, options) => {
    const { importJsonSchema } = await import("@colloquy/ir/import");
    return importJsonSchema(await documentOf(request), options);
  },
  zod3: async ({ path }, options) => {
    const { importZod3 } = await import("@colloquy/ir/import/zod3");
    return importZod3(schemasOf(await importModule(path, "module"), path), options);
  },
  samples: async (request, options) => {
    const { importFrames } = await import("@colloquy/ir/import/frames");
    return importFrames(await textOf(request), { ...options, openness: "open" });
  },
};

/** Reads what is to be imported, with everything that was not understood. @throws Failure when it cannot be read at all. */
export const importFrom = (request: ImportRequest): Promise<ReadResult> =>
  importers[request.kind](request, { id: request.id, openness: request.openness });

async function documentOf(request: ImportRequest) {
  const { parseText } = await import("./document.ts");
  return parseText(await textOf(request), request.file);
}

async function textOf({ path, file }: ImportRequest): Promise<string> {
  const text = await readText(path);
  if (text === undefined) throw new Failure("usage", `there is no file ${JSON.stringify(file)}`);
  return text;
}

/** The schemas among the exports; `berthSchema` names the type `Berth`. */
function schemasOf(
  exports: Readonly<Record<string, unknown>>,
  path: string,
): Readonly<Record<string, unknown>> {
  const schemas = Object.entries(exports).filter(([, value]) => isSchema(value));
  if (schemas.length === 0)
    throw new Failure("invalid", `${path} exports no schema`, {
      help: `It exports: ${Object.keys(exports).join(", ") || "nothing"}`,
    });
  const names = new Set(schemas.map(([name]) => name));
  return Object.fromEntries(schemas.map(([name, schema]) => [typeName(name, names), schema]));
}

const isSchema = (value: unknown): boolean =>
  typeof value === "object" && value !== null && ("_def" in value || "_zod" in value);

function typeName(name: string, all: ReadonlySet<string>): string {
  const bare = name.replace(/Schema$/, "");
  return bare === "" || all.has(bare) ? name : bare;
}
