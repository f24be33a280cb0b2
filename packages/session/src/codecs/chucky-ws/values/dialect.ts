/**
 * Words a connection is answered in (dossier §5): `documented` is D1, `deltas` the first TypeScript client's (D2), `flat`
 * that of the later TypeScript, Go and PHP clients (D3), `python` the Python client's (D4).
 */
export type Dialect = "documented" | "deltas" | "flat" | "python";

export const dialects: readonly Dialect[] = ["documented", "deltas", "flat", "python"];
