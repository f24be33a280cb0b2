/** Turns a JSON value into a `T`, or throws `DecodeError`. */
export type Decode<T> = (value: unknown) => T;

/** How the body of an answer is read: with a decoder, as a `Blob`, as text, or not at all. */
export type Answer<T> = Decode<T> | "bytes" | "text" | "nothing";

/** A request of a protocol as data; generated. */
export interface HttpOperation<Result> {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With `{name}` where a parameter goes. */
  readonly path: string;
  /** Names of the parameters that go into the query, and into headers. */
  readonly query?: readonly string[];
  readonly headers?: readonly string[];
  /** Content type of the request body. Defaults to `application/json`. */
  readonly contentType?: string;
  /** By status. An undeclared status of success is read like the first of these. */
  readonly answers: Readonly<Record<number, Answer<Result>>>;
  readonly refusals: Readonly<Record<number, Decode<unknown>>>;
}

/** A frame of an event stream that is no event of the log. */
export interface ControlFrameFacts {
  readonly decode: Decode<unknown>;
  /** Whether the server ends the stream after it, as planned. */
  readonly terminal: boolean;
}

/** An event stream of a protocol as data; generated. */
export interface EventStreamOperation<Event> {
  readonly id: string;
  readonly path: string;
  readonly query?: readonly string[];
  readonly headers?: readonly string[];
  readonly decode: Decode<Event>;
  /** By the name in `event:`. */
  readonly controlFrames: Readonly<Record<string, ControlFrameFacts>>;
  /** Query parameter that takes the id to go on after; without it, the header `Last-Event-ID` does. */
  readonly resumeQuery?: string;
  readonly refusals: Readonly<Record<number, Decode<unknown>>>;
}

/** What a caller gives for one request; which parameter goes where is the operation's business. */
export interface Input {
  readonly parameters?: object | undefined;
  readonly body?: unknown;
}
