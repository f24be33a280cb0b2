import type { Docs, Field, HttpOperation, Type } from "@colloquy/ir";

/**
 * What clients of a contract offer, decided once for every language. A language only spells and prints it: names are words
 * in lower case with a space between them (`tool results`), in no convention yet, and the words of names that stand side by
 * side differ in more than spaces.
 */
export interface ClientModel {
  /** One for each protocol, in the order of the contract. */
  readonly protocols: readonly ProtocolClient[];
}

/** What clients of one protocol offer. */
export interface ProtocolClient {
  /** Id of the protocol. */
  readonly id: string;
  /** What clients are called by: the words of the id without those that name its transport. */
  readonly name: string;
  readonly title: string;
  readonly docs: Docs;
  /** Prefix of the environment variables `<PREFIX>_BASE_URL` and `<PREFIX>_TOKEN`. */
  readonly environment: string;
  /** Absent for a protocol without operations. */
  readonly http?: HttpClient;
  /** One for each WebSocket channel. */
  readonly sockets: readonly SocketClient[];
  /** Absent for a protocol without JSON-RPC methods. */
  readonly rpc?: RpcClient;
}

/** The place in a request that takes the token. */
export interface TokenPlace {
  readonly in: "header" | "query";
  readonly name: string;
}

/** Calls over HTTP. Methods with the same `resource` stand together. */
export interface HttpClient {
  /** Absent when no token is sent. */
  readonly token?: TokenPlace;
  readonly methods: readonly Method[];
}

/** One operation as a method: `sessions.create(…)`. */
export interface Method {
  /** Id of the operation. */
  readonly operation: string;
  readonly resource: string;
  readonly name: string;
  readonly summary: string;
  readonly docs: Docs;
  readonly verb: HttpOperation["method"];
  /** With `{name}` where the path parameter of that wire name goes. */
  readonly path: string;
  /** In the order of a call: what must be given stands before what may be left out. */
  readonly arguments: readonly Argument[];
  /** Wire names of the parameters that go into the query. */
  readonly query: readonly string[];
  /** Wire names of the parameters that go into headers. */
  readonly headers: readonly string[];
  readonly returns: Result | Stream;
  /** Bodies of responses that are no success, by ascending status. */
  readonly refusals: readonly Answer[];
}

/** One argument of a method. */
export type Argument = PathArgument | BodyArgument | ParametersArgument | OptionsArgument;

export interface PathArgument {
  readonly kind: "path";
  readonly name: string;
  readonly required: true;
  readonly field: Field;
}

export interface BodyArgument {
  readonly kind: "body";
  readonly name: string;
  readonly required: boolean;
  readonly contentType: string;
  /** How the body is written. */
  readonly encoding: "json" | "form" | "bytes";
  /** Absent for bytes. */
  readonly type?: Type;
}

/** Everything that goes into query and headers, as one argument. */
export interface ParametersArgument {
  readonly kind: "parameters";
  readonly name: string;
  readonly required: boolean;
  readonly fields: readonly Field[];
}

/** What one call may set for itself: of a request, or of a stream. */
export interface OptionsArgument {
  readonly kind: "options";
  readonly name: string;
  readonly required: false;
}

/** What the body of a response holds; `nothing` when there is none. */
export type Content =
  | { readonly kind: "value"; readonly type: Type }
  | { readonly kind: "text" }
  | { readonly kind: "bytes" }
  | { readonly kind: "nothing" };

export interface Answer {
  readonly status: number;
  readonly content: Content;
}

/** The result of a call. */
export interface Result {
  readonly kind: "result";
  /** Responses of success (200 to 299), by ascending status. */
  readonly answers: readonly Answer[];
  /** The different contents of `answers`; a call returns one of them. None when the contract declares no success. */
  readonly contents: readonly Content[];
}

/** A stream of events that resumes behind the last one. */
export interface Stream {
  readonly kind: "stream";
  readonly events: Type;
  /** Frames that are no events, by the name in `event:`; a terminal one announces the end of the stream. */
  readonly controlFrames: readonly {
    readonly event: string;
    readonly type: Type;
    readonly terminal: boolean;
  }[];
  /** Wire name of the query parameter that takes the id to resume behind. */
  readonly resumeQuery: string;
}

/** One WebSocket channel. */
export interface SocketClient {
  /** Id of the channel. */
  readonly channel: string;
  /** What connections are called by: the first channel of a protocol is called like its client. */
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly sends: Type;
  readonly receives: Type;
  /** The first place for a token that is a parameter of the handshake; absent when no token is sent. */
  readonly token?: TokenPlace;
  /** Parameters of the handshake, which go into the query, without the token. */
  readonly parameters: readonly Field[];
}

/** Methods that are called by name over a channel of the protocol. */
export interface RpcClient {
  readonly methods: readonly RpcCall[];
  /** Frames of the first channel, which carries the calls. */
  readonly sends: Type;
  readonly receives: Type;
}

export interface RpcCall {
  /** Exactly as in `method`. */
  readonly id: string;
  readonly summary: string;
  readonly docs: Docs;
  /** Absent for a method without parameters. */
  readonly params?: { readonly type: Type; readonly required: boolean };
  readonly result: Type;
}
