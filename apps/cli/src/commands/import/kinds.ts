/** What can be imported, and what it is called in messages. */
export const kinds = {
  openapi: "OpenAPI document",
  "json-schema": "JSON Schema document",
  zod3: "module of zod 3 schemas",
  samples: "capture",
} as const;

/** A kind of thing to import. */
export type Kind = keyof typeof kinds;

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);
