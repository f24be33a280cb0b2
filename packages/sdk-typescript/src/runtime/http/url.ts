import { ConfigurationError } from "../errors/connection-errors.ts";
import { stringifyJson } from "../json/stringify.ts";

type Parameters = Readonly<Record<string, unknown>>;

/** Puts parameters into the `{name}` places of a path, percent-encoded. */
export function expandPath(path: string, parameters: Parameters): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined || value === null || value === "") {
      throw new ConfigurationError(`The parameter \`${name}\` of ${path} has no value.`);
    }
    return encodeURIComponent(parameterText(value));
  });
}

/** The query with its `?`, or nothing; a list becomes one `name=value` per item. */
export function queryText(names: readonly string[], parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const name of names) {
    for (const value of valuesOf(parameters[name])) search.append(name, value);
  }
  return search.size === 0 ? "" : `?${search}`;
}

/** The headers that parameters fill. */
export function headersFrom(names: readonly string[], parameters: Parameters): Record<string, string> {
  const filled = names.map((name) => [name, valuesOf(parameters[name]).join(", ")] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ""));
}

function valuesOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(parameterText) : [parameterText(value)];
}

/** A parameter as text; anything but text is written as JSON. */
export const parameterText = (value: unknown): string =>
  typeof value === "string" ? value : stringifyJson(value);
