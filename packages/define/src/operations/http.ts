import type { z } from "zod";
import type { Docs } from "../docs.ts";
import type { Mapped } from "../mapping.ts";

/** Methods an operation may use. */
export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** An object schema: one field per parameter. */
export type Parameters = z.ZodObject;

/** A body and how it is written on the wire. */
export interface HttpBody {
  /** Defaults to `application/json`. */
  readonly contentType?: string;
  /** Absent for bytes. */
  readonly schema?: z.ZodType;
  readonly description: string;
  /** Whether the request may come without a body. Defaults to false. */
  readonly optional?: boolean;
}

/** An answer; no `body` means an empty one. */
export interface HttpResponse {
  readonly description: string;
  readonly body?: Omit<HttpBody, "optional">;
}

/** Facts both kinds of HTTP operation share. */
interface HttpFacts extends Docs, Mapped {
  /** Unique in its protocol; the name of the client method. */
  readonly id: string;
  /** Path template with `{name}` placeholders. */
  readonly path: string;
  readonly summary: string;
  readonly pathParameters?: Parameters;
  readonly queryParameters?: Parameters;
  readonly headerParameters?: Parameters;
  /** Answers by status code. */
  readonly responses: Readonly<Record<number, HttpResponse>>;
}

/** One request and its answer. */
export interface HttpOperation extends HttpFacts {
  readonly kind: "http";
  readonly method: HttpMethod;
  readonly body?: HttpBody;
}

/** A frame of an event stream that is not an event of the log, such as a greeting. */
export interface ControlFrame {
  readonly event: string;
  readonly description: string;
  readonly schema: z.ZodType;
  /** Whether the server ends the stream after it. */
  readonly terminal?: boolean;
}

/** How a reader that lost its connection goes on. */
export interface SseResume {
  /** Query parameter that takes the cursor. */
  readonly query: string;
  /** Member of the event that is the cursor. */
  readonly cursor: string;
}

/** A Server-Sent Events stream. */
export interface SseOperation extends HttpFacts {
  readonly kind: "sse";
  readonly method: "GET";
  /** One event, as JSON in `data:`. */
  readonly events: z.ZodType;
  readonly controlFrames: readonly ControlFrame[];
  readonly resume: SseResume;
}

/** Declares a request and its answers. */
export const http = (operation: Omit<HttpOperation, "kind">): HttpOperation => ({
  kind: "http",
  ...operation,
});

/** Declares an event stream. */
export const sse = (operation: Omit<SseOperation, "kind" | "method">): SseOperation => ({
  kind: "sse",
  method: "GET",
  ...operation,
});
