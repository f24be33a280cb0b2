/** Version of this model itself: a change of its shape that readers must know about raises it. */
export const IR_VERSION = "1.0.0";

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** Facts for people; reaches every language and page. */
export interface Docs {
  /** Markdown, complete sentences. */
  readonly description: string;
  readonly since?: string;
  readonly stability: "stable" | "experimental";
  /** Where the fact comes from. */
  readonly source?: string;
  /** `replacement` is empty when a plain zod contract does not say what to use instead. */
  readonly deprecated?: { readonly replacement: string; readonly removal?: string };
}
