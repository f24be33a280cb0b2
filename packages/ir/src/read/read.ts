import type { Contract as Source } from "@colloquy/define";
import { behindLazies, namedAncestorOf } from "@colloquy/define/reflect";
import { type Diagnostic, hasErrors } from "@colloquy/define/support";
import { contractHash, withHashes } from "../hash/hash.ts";
import { type Contract, IR_VERSION } from "../model.ts";
import { createReader, readBody } from "./create-reader.ts";
import { toDocs } from "./docs.ts";
import { toNamedTypes } from "./named-types.ts";
import { rootPlace } from "./place.ts";
import { readProtocol } from "./protocol.ts";
import type { Reader } from "./reader.ts";
import { refuseRepeats } from "./repeats.ts";
import { createReports } from "./reports.ts";
import { createDefinitionTable } from "./table.ts";

/** A contract as plain data, with everything that is to be said about its source. */
export interface ReadResult {
  /** Nothing when a diagnostic is an error: half a contract is none. */
  readonly contract: Contract | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a contract, made with `@colloquy/define` or with plain zod 4, into plain data. Whatever has no counterpart there is
 * an error with its place; all of them are told at once.
 */
export function read(source: Source): ReadResult {
  const reports = createReports();
  const table = createDefinitionTable(source.id, reports);
  const reader = createReader(table, reports);
  const protocols = readProtocols(source, reader);
  readPublished(source, reader);
  table.readAll((schema, place) => readBody(schema, place, reader));
  const types = toNamedTypes(table.entries(), reports);
  const { diagnostics } = reports;
  if (hasErrors(diagnostics)) return { contract: undefined, diagnostics };
  const { id, title, version, baseUri } = source;
  const facts = { irVersion: IR_VERSION, id, title, version, baseUri, docs: toDocs(source) };
  const contract = { ...facts, types: withHashes(types), protocols };
  return { contract: { ...contract, hash: contractHash(contract) }, diagnostics };
}

function readProtocols({ protocols }: Source, reader: Reader): Contract["protocols"] {
  const ids = protocols.map(({ id }) => id);
  refuseRepeats(ids, rootPlace(["protocols"]), reader.reports);
  return protocols.map((protocol) => readProtocol(protocol, reader));
}

/** Types that no protocol reaches. They stand in no place that could name them. */
function readPublished({ types }: Source, reader: Reader): void {
  for (const [group, schemas] of Object.entries(types))
    for (const [index, schema] of schemas.entries()) {
      const place = rootPlace(["types", group, String(index)]);
      if (namedAncestorOf(behindLazies(schema))) reader.type(schema, place);
      else
        reader.reports.refuse(
          place,
          "published-without-name",
          "A published type needs a name.",
          `Give it one: schema.meta({ id: "${group}.Name" }).`,
        );
    }
}
