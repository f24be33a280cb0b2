/** How one parameter is checked and read (§4.1). */
export interface Rule<T> {
  accepts(value: unknown): boolean;
  read(value: unknown): T;
  /** Ends the message «`field` must be …». */
  readonly must: string;
  /** Stands in place of that message, where it gives one. */
  refusal?(value: unknown): string | undefined;
}

/** Rules by field, in the order in which they are checked. */
export type Rules = Readonly<Record<string, Rule<unknown>>>;
export type Read<R extends Rules> = {
  readonly [Field in keyof R]: R[Field] extends Rule<infer T> ? T : never;
};

const isMissing = (value: unknown): boolean => value === undefined || value === null;
const trimmed = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

export const text: Rule<string> = {
  accepts: (value) => trimmed(value) !== "",
  read: trimmed,
  must: "a non-empty string",
};

/** Blank counts as absent. */
export const optionalText: Rule<string | undefined> = {
  accepts: (value) => isMissing(value) || typeof value === "string",
  read: (value) => trimmed(value) || undefined,
  must: "a string",
};

export const flag: Rule<boolean> = {
  accepts: (value) => typeof value === "boolean",
  read: (value) => value === true,
  must: "a boolean",
};

export const optionalFlag: Rule<boolean> = {
  ...flag,
  accepts: (value) => isMissing(value) || typeof value === "boolean",
};

export const optionalNumber: Rule<number | undefined> = {
  accepts: (value) => isMissing(value) || (typeof value === "number" && Number.isFinite(value)),
  read: (value) => (typeof value === "number" ? value : undefined),
  must: "a finite number",
};

/** Never refused: who reads it makes of it what can be made (§15 quirk 22). */
export const anything: Rule<unknown> = { accepts: () => true, read: (value) => value, must: "" };

const providers = ["openai", "openrouter", "antigravity"] as const;
export type RequestedProvider = (typeof providers)[number];
const providerOf = (value: unknown) => providers.find((provider) => provider === trimmed(value));

/** Text that names a provider; what is no text is refused as such, another name in words of its own. */
export const provider: Rule<RequestedProvider> = {
  accepts: (value) => providerOf(value) !== undefined,
  read: (value) => providerOf(value) ?? "openai",
  must: text.must,
  refusal: (value) =>
    text.accepts(value) ? "provider must be openai, openrouter, or antigravity" : undefined,
};

export const optionalProvider: Rule<RequestedProvider | undefined> = {
  accepts: (value) => isMissing(value) || value === "" || providerOf(value) !== undefined,
  read: providerOf,
  must: optionalText.must,
  refusal: (value) =>
    typeof value === "string" ? "provider must be one of: openai, openrouter, antigravity" : undefined,
};
