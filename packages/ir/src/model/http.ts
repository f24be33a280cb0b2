import type { Field } from "./definitions.ts";
import type { Docs } from "./docs.ts";
import type { Type } from "./types.ts";

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
