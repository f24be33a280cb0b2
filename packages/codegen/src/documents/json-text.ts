/** A JSON value of a document. Members that are undefined are left out; a `bigint` is a number with all its digits. */
export type DocumentValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly DocumentValue[]
  | { readonly [member: string]: DocumentValue | undefined };

/** A JSON object of a document. */
export type DocumentObject = { readonly [member: string]: DocumentValue | undefined };

/** The text of a document: members in their order, indented by two spaces, with a final line feed. */
export const jsonText = (value: DocumentValue): string => `${print(value, "")}\n`;

function print(value: DocumentValue, indent: string): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value))
    return enclose(
      "[",
      "]",
      value.map((item) => print(item, `${indent}  `)),
      indent,
    );
  const members = Object.entries(value).filter(
    (entry): entry is [string, DocumentValue] => entry[1] !== undefined,
  );
  const lines = members.map(([name, member]) => `${JSON.stringify(name)}: ${print(member, `${indent}  `)}`);
  return enclose("{", "}", lines, indent);
}

const isList = (value: object): value is readonly DocumentValue[] => Array.isArray(value);

function enclose(open: string, close: string, lines: readonly string[], indent: string): string {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(",\n")}\n${indent}${close}`;
}
