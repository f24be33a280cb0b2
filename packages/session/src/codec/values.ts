/** Whether a value is an object with members: neither `null` nor a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Arguments for wires where they are an object: anything else stands in its member `value`. */
export const toInput = (input: unknown): Readonly<Record<string, unknown>> =>
  isRecord(input) ? input : { value: input };

/** The text of a value for a model: a text as it stands, anything else as JSON. */
export const toText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Members without `undefined` may be missing, so «absent» stays absent in comparisons and in JSON alike. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without the members that are `undefined`. */
export function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Present<T>;
}

/** An own member of something that may be no object. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** Texts joined by dots; what is no text is left out. */
export const dotted = (...parts: readonly unknown[]): string =>
  parts.filter((part) => typeof part === "string").join(".");
