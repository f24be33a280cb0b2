import type { Protocol } from "@colloquy/ir";
import { bullets, code, joinBlocks, section, table } from "./markdown.ts";
import { prose } from "./prose.ts";

/** Information about a protocol that the formats have no member for, as Markdown with headings from `level`. */
export const protocolProse = (protocol: Protocol, level: number): string =>
  joinBlocks([prose(protocol.docs), ...protocolSections(protocol, level)]);

/** Errors, close codes, limits and deviations, a section each. */
export const protocolSections = ({ errors, closeCodes, limits, deviations }: Protocol, level: number) => [
  section(level, "Errors", errorTable(errors)),
  section(
    level,
    "Close codes",
    table(
      ["Code", "Meaning"],
      closeCodes.map((one) => [String(one.code), one.description]),
    ),
  ),
  section(
    level,
    "Limits",
    table(
      ["Limit", "Value", "Meaning"],
      limits.map(({ id, value, unit, description }) => [code(id), `${value} ${unit}`, description]),
    ),
  ),
  section(level, "Deviations from the original", bullets(deviations)),
];

function errorTable(errors: Protocol["errors"]): string {
  const rows = errors.map(({ code: name, description, retryable, ...numbers }) => [
    code(name),
    [numbers.status, numbers.rpcCode, numbers.closeCode].filter((one) => one !== undefined).join(", "),
    retryable ? "yes" : "no",
    description,
  ]);
  return table(["Error", "Code", "Retryable", "Meaning"], rows);
}
