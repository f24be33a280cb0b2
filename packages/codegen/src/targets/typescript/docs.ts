import { type DocText, definitionText, enumText, fieldText, methodText } from "../../client-model/index.ts";

/** A doc text with its marks as tags, such as `@deprecated`. */
function tagged({ paragraphs, experimental, since, deprecated }: DocText): string {
  const tags = [
    experimental ? "@experimental" : "",
    since === undefined ? "" : `@since ${since}`,
    deprecated === undefined ? "" : `@deprecated ${deprecated}`,
  ];
  const lines = tags.filter((tag) => tag !== "").join("\n");
  return [...paragraphs, ...(lines === "" ? [] : [lines])].join("\n\n");
}

/** The doc comment of a definition. */
export const definitionDoc = (...docs: Parameters<typeof definitionText>): string =>
  tagged(definitionText(...docs));

/** The doc comment of a member. */
export const fieldDoc = (...field: Parameters<typeof fieldText>): string => tagged(fieldText(...field));

/** The doc comment of an enum. */
export const enumDoc = (...type: Parameters<typeof enumText>): string => tagged(enumText(...type));

/** The doc comment of a method. */
export const methodDoc = (...method: Parameters<typeof methodText>): string => tagged(methodText(...method));
