import { type DocText, definitionText, fieldText } from "../../client-model/index.ts";

/** A doc text in the form that tools of the language read. */
const formatted = ({ paragraphs, deprecated }: DocText): string =>
  [...paragraphs, ...(deprecated === undefined ? [] : [`Deprecated: ${deprecated}`])].join("\n\n");

/** The doc comment of a definition. */
export const definitionDoc = (...docs: Parameters<typeof definitionText>): string =>
  formatted(definitionText(...docs));

/** The doc comment of a member. */
export const fieldDoc = (...field: Parameters<typeof fieldText>): string => formatted(fieldText(...field));
