import type { Protocol } from "@colloquy/define";

type Operation = Protocol["operations"][number];

/** The operation that a request is for; one without placeholders goes before one with. */
export function operationOf(protocol: Protocol, method: string, path: string): Operation | undefined {
  const [own = ""] = path.split("?");
  const fits = protocol.operations.filter(
    (operation) => operation.method === method && matches(operation.path, own),
  );
  return fits.toSorted((one, other) => placeholders(one) - placeholders(other))[0];
}

const placeholders = ({ path }: Operation): number => path.split("{").length;

const placeholder = /^\{(.*)\}$/;

function matches(template: string, path: string): boolean {
  const parts = template.split("/");
  const given = path.split("/");
  return (
    parts.length === given.length &&
    parts.every((part, index) => (placeholder.test(part) ? given[index] !== "" : part === given[index]))
  );
}

/** What a path has where its template has placeholders; text that is not percent-encoded properly stays as it is. */
export function parametersIn(template: string, path: string): Readonly<Record<string, string>> {
  const [own = ""] = path.split("?");
  const given = own.split("/");
  const named = template.split("/").flatMap((part, index) => {
    const name = placeholder.exec(part)?.[1];
    return name === undefined ? [] : [[name, decoded(given[index] ?? "")]];
  });
  return Object.fromEntries(named);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
