import { constrain, type NameRules } from "../names/index.ts";

/** Names that need no escaping in a URI fragment, in a JSON pointer and as a component of OpenAPI. */
const rules: NameRules = {
  convert: (text) => text,
  part: /[\w.-]/,
  start: /[\w.-]/,
  reserved: new Set(),
  escape: (name) => name,
};

/** A name for a definition, a component or a file of a document. */
export const documentName = (text: string): string => constrain(text, rules);
