import type { Contract, Operation, Protocol } from "@colloquy/ir";
import { groupBy } from "@colloquy/ir";
import { componentReference, componentSchemas } from "../../documents/components.ts";
import { type DocumentObject, jsonText } from "../../documents/json-text.ts";
import { protocolProse } from "../../documents/protocol-info.ts";
import { partProvenance } from "../../documents/provenance.ts";
import type { Dialect } from "../../documents/schema/index.ts";
import { securitySchemeName, securitySchemes } from "../../documents/security.ts";
import { frameSchema } from "../../documents/sse.ts";
import { createTypeTable } from "../../documents/types.ts";
import type { OutputFile, TargetContext } from "../../target.ts";
import { createDialect } from "./dialect.ts";
import { componentsOf, describedBy, FILES, frameKey, schemasOf } from "./names.ts";
import { toOperation } from "./operation.ts";

/** Deployment details, which a contract does not contain. */
export type OpenapiOptions = {
  /** SPDX expression of the documents' license; none when empty. */
  readonly license: string;
  /** URL the paths are relative to. */
  readonly server: string;
};

/** One document for each protocol with operations. */
export const emitDocuments = (
  contract: Contract,
  options: OpenapiOptions,
  context: TargetContext,
): readonly OutputFile[] =>
  describedBy(contract).map((protocol) => ({
    path: `${context.names.of(FILES, protocol.id)}.json`,
    text: jsonText(toDocument(protocol, contract, options, context)),
  }));

function toDocument(
  protocol: Protocol,
  contract: Contract,
  { license, server }: OpenapiOptions,
  context: TargetContext,
): DocumentObject {
  const dialect = createDialect(protocol.id, createTypeTable(contract), context);
  const { title, version } = protocol;
  return {
    openapi: "3.1.1",
    "x-provenance": partProvenance(
      { protocol, ids: componentsOf(protocol, dialect.types).ids },
      dialect.types,
      context,
    ),
    info: {
      title,
      version,
      description: protocolProse(protocol, 2),
      license: license === "" ? undefined : { name: license, identifier: license },
    },
    servers: [{ url: server }],
    // Each way to authenticate is enough by itself.
    security: protocol.auth.map((one) => ({ [securitySchemeName(one)]: [] })),
    tags: toTags(protocol.operations),
    paths: toPaths(protocol, dialect, context),
    components: {
      schemas: toSchemas(protocol, dialect, context),
      securitySchemes: securitySchemes(protocol.auth, "apiKey"),
    },
  };
}

const VERSION = /^v\d+$/;

/** Operations are grouped by the resource their path starts with: `/v1/sessions/{id}` → `sessions`. */
const tagOf = (path: string): string => prefixOf(path).at(-1) ?? "root";

/** Path segments up to the first that is no version. */
function prefixOf(path: string): readonly string[] {
  const segments = path.split("/").filter((segment) => segment !== "");
  return segments.slice(0, segments.findIndex((segment) => !VERSION.test(segment)) + 1);
}

/** The tags in order of first use. */
function toTags(operations: readonly Operation[]): readonly DocumentObject[] {
  const prefixes = new Map(operations.map(({ path }) => [tagOf(path), `/${prefixOf(path).join("/")}`]));
  return [...prefixes].map(([name, prefix]) => ({ name, description: `Operations under \`${prefix}\`.` }));
}

function toPaths({ id, operations }: Protocol, dialect: Dialect, { names }: TargetContext): DocumentObject {
  const byPath = groupBy(operations, ({ path }) => path);
  const componentOf = componentReference(names, schemasOf(id));
  const frameOf = (operation: string) => componentOf(frameKey(operation));
  const paths = [...byPath].map(([path, here]) => {
    const methods = here.map((one) => [
      one.method.toLowerCase(),
      toOperation(one, tagOf(path), frameOf, dialect),
    ]);
    return [path, Object.fromEntries(methods)];
  });
  return Object.fromEntries(paths);
}

function toSchemas(protocol: Protocol, dialect: Dialect, { names }: TargetContext): DocumentObject {
  const frames = protocol.operations.flatMap((one) =>
    one.kind === "sse"
      ? [[names.of(schemasOf(protocol.id), frameKey(one.id)), frameSchema(one, dialect)]]
      : [],
  );
  return {
    ...componentSchemas(componentsOf(protocol, dialect.types), dialect, names),
    ...Object.fromEntries(frames),
  };
}
