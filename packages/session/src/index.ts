export type { ClientCodec, Close, Decoded, Encoded, ServerCodec } from "./codec.ts";
export type { Diagnostic } from "./diagnostic.ts";
export type { Loss } from "./losses.ts";
