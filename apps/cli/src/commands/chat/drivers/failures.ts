import {
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  DecodeError,
  HttpError,
  NotFoundError,
  PermissionDeniedError,
  SocketClosedError,
  TimeoutError,
} from "@colloquy/client";
import { Failure } from "../../../failure.ts";

/** Whom an error came from. */
interface Peer {
  readonly url: URL;
  readonly sessionId: string | undefined;
}

type Explain = (error: Error, peer: Peer) => Failure;
type ErrorClass = { isInstance(value: unknown): boolean };

const START = "Is it running? `npm start` in the repository of Colloquy starts the reference server.";
const CREDENTIALS = "Give it --token, or set COLLOQUY_TOKEN.";

const unreachable: Explain = (cause, { url }) =>
  new Failure("unreachable", `no answer from ${url.origin}: ${reasonOf(cause)}`, { cause, help: START });

const refused: Explain = (cause, { url }) =>
  new Failure("auth", `${url.origin} does not let us in: ${cause.message}`, { cause, help: CREDENTIALS });

const notFound: Explain = (cause, { url, sessionId }) =>
  sessionId === undefined
    ? new Failure("peer", `${url.href} does not speak this protocol: ${cause.message}`, {
        cause,
        help: "Is the address right? It is the one a server prints when it starts, without a path.",
      })
    : new Failure("peer", `there is no session ${sessionId} at ${url.origin}`, { cause });

/** The first class that fits counts: subclasses stand before their parents. */
const explanations: readonly (readonly [ErrorClass, Explain])[] = [
  [AuthenticationError, refused],
  [PermissionDeniedError, refused],
  [NotFoundError, notFound],
  [HttpError, (cause) => new Failure("peer", cause.message, { cause })],
  [DecodeError, (cause) => new Failure("peer", `does not fit the contract: ${cause.message}`, { cause })],
  [SocketClosedError, unreachable],
  [ConnectionError, unreachable],
  [TimeoutError, unreachable],
  [ConfigurationError, (cause) => new Failure("usage", cause.message, { cause })],
];

/** An error of the client, as a failure a person can act on; any other error as it is. */
export function explain(error: unknown, peer: Peer): unknown {
  const explanation = explanations.find(([errorClass]) => errorClass.isInstance(error));
  return explanation?.[1](error as Error, peer) ?? error;
}

/** Does some work and explains what goes wrong with it. */
export async function explained<Result>(peer: Peer, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, peer);
  }
}

/** The innermost cause of an error: there the system names the reason, such as `connect ECONNREFUSED 127.0.0.1:7420`. */
function reasonOf(error: Error): string {
  if (error.cause instanceof AggregateError) return reasonOf(error.cause.errors[0] ?? error.cause);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
