/** A part of a protocol that says something: an operation, a method, a message, or a variant of a union they carry. */
export type Part =
  | { readonly kind: "operation"; readonly id: string }
  | { readonly kind: "method"; readonly id: string }
  | {
      readonly kind: "message";
      readonly direction: "clientToServer" | "serverToClient" | "both";
      readonly id: string;
    }
  /** `id` is the tag of the variant. */
  | { readonly kind: "variant"; readonly union: string; readonly id: string };

/** What says the same as a part in the model all protocols are translated to. */
export interface Counterpart {
  readonly part: Part;
  /** Ids of the types that say the same, in full or in part. */
  readonly types: readonly string[];
  /** Id of the union whose variant the part carries: the counterpart is that variant's. */
  readonly variantsOf?: string;
  /** What the part is about, when no type says the same: parts of other protocols about it are its counterparts. */
  readonly topic?: string;
  /** Why no type says the same. */
  readonly reason?: string;
}
