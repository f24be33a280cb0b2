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

/** What a value is. Named types are referred to, never inlined; the rest is small enough to stand in place. */
export type Type =
  | { readonly kind: "reference"; readonly id: string }
  | StringType
  | { readonly kind: "boolean" }
  | IntegerType
  | NumberType
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** Opaque: kept as it is. */
  | { readonly kind: "json" }
  | { readonly kind: "null" }
  | { readonly kind: "list"; readonly items: Type; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: "map"; readonly values: Type }
  | { readonly kind: "nullable"; readonly type: Type };

/** Text, possibly of a known form. Lengths count UTF-16 code units, as zod does. */
export interface StringType {
  readonly kind: "string";
  readonly format?: "instant" | "uuid" | "base64" | "prefixedId";
  /** With `format: "prefixedId"`. */
  readonly prefix?: string;
  /** ECMAScript regular expression without flags. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A whole number. Width 53 is what a double keeps exactly. Bounds are given only where narrower than the width. */
export interface IntegerType {
  readonly kind: "integer";
  readonly width: 32 | 53 | 64;
  readonly signed: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A finite IEEE 754 double. */
export interface NumberType {
  readonly kind: "number";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** Whether a field may be left out, may be `null`, and what `null` then says. */
export interface Presence {
  readonly required: boolean;
  readonly nullable: boolean;
  /** Only when both optional and nullable: whether `null` says the same as leaving out. */
  readonly nullMeans?: "absent" | "value";
}

export interface Field {
  /** Exactly as on the wire. */
  readonly name: string;
  readonly type: Type;
  readonly presence: Presence;
  readonly docs: Docs;
  readonly unit?: string;
  readonly default?: Json;
}

interface Definition {
  /** `<namespace>.<Name>`, unique in the contract. */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  /** Made from the place it stands in, because the contract gives it no name. */
  readonly derived?: true;
  readonly docs: Docs;
  readonly examples: readonly Json[];
  /** SHA-256 (hexadecimal) of the canonical JSON of this node and of every node it refers to. */
  readonly hash: string;
}

export interface ObjectType extends Definition {
  readonly kind: "object";
  /** In the order of the contract. */
  readonly fields: readonly Field[];
  /** Members that no field names: kept, or refused. */
  readonly extras: "keep" | "refuse";
}

/** How a reader tells the variants of a union apart. */
export type Discriminator =
  /** Text of a member. */
  | { readonly rule: "tag"; readonly field: string }
  /** The kind of JSON value; `Variant.key` is that kind. */
  | { readonly rule: "jsonKind" }
  /** The first variant whose `key` is a member that is present; the empty key takes whatever is left. */
  | { readonly rule: "member" };

export interface Variant {
  /** Tags (one, or several when the variant is itself a union), JSON kind or member name. */
  readonly keys: readonly string[];
  readonly type: Type;
}

export interface UnionType extends Definition {
  readonly kind: "union";
  readonly discriminator: Discriminator;
  /** Open: an unknown tag is kept whole. Only with rule `tag`. */
  readonly open: boolean;
  /** Why it is closed. */
  readonly reason?: string;
  readonly variants: readonly Variant[];
}

export interface EnumType extends Definition {
  readonly kind: "enum";
  /** Open: unknown text is kept. */
  readonly open: boolean;
  readonly reason?: string;
  readonly values: readonly { readonly value: string; readonly description: string }[];
}

/** A name for a type that is none of the above. */
export interface AliasType extends Definition {
  readonly kind: "alias";
  readonly type: Type;
}

export type NamedType = ObjectType | UnionType | EnumType | AliasType;

export interface Body {
  readonly contentType: string;
  /** Absent for bytes. */
  readonly type?: Type;
  readonly description: string;
  readonly required: boolean;
}

export interface Response {
  readonly status: number;
  readonly description: string;
  readonly body?: Omit<Body, "required">;
}

interface HttpFacts {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly docs: Docs;
  readonly pathParameters: readonly Field[];
  readonly queryParameters: readonly Field[];
  readonly headerParameters: readonly Field[];
  readonly responses: readonly Response[];
}

export interface HttpOperation extends HttpFacts {
  readonly kind: "http";
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: Body;
}

export interface SseOperation extends HttpFacts {
  readonly kind: "sse";
  readonly method: "GET";
  readonly events: Type;
  readonly controlFrames: readonly {
    readonly event: string;
    readonly description: string;
    readonly type: Type;
    readonly terminal: boolean;
  }[];
  readonly resume: { readonly query: string; readonly cursor: string };
}

export type Operation = HttpOperation | SseOperation;

export interface Message {
  readonly id: string;
  readonly direction: "clientToServer" | "serverToClient" | "both";
  readonly type: Type;
  readonly docs: Docs;
}

export interface Channel {
  readonly path: string;
  readonly clientToServer: Type;
  readonly serverToClient: Type;
  readonly queryParameters: readonly Field[];
}

export interface Protocol {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  readonly transports: readonly ("http" | "websocket" | "stdio")[];
  readonly operations: readonly Operation[];
  readonly messages: readonly Message[];
  readonly channel?: Channel;
  readonly auth: readonly {
    readonly in: "header" | "query";
    readonly name: string;
    readonly description: string;
  }[];
  readonly errors: readonly {
    readonly code: string;
    readonly description: string;
    readonly retryable: boolean;
    readonly status?: number;
    readonly closeCode?: number;
  }[];
  readonly closeCodes: readonly { readonly code: number; readonly description: string }[];
  readonly limits: readonly {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly description: string;
  }[];
  readonly deviations: readonly string[];
}

/** A contract as plain data: everything a target needs, nothing it has to look up. */
export interface Contract {
  readonly irVersion: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly baseUri: string;
  readonly docs: Docs;
  /** Sorted by id. */
  readonly types: readonly NamedType[];
  readonly protocols: readonly Protocol[];
  /** SHA-256 (hexadecimal) of the canonical JSON of all the rest. */
  readonly hash: string;
}
