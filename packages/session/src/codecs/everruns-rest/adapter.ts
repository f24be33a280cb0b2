import type { Diagnostic } from "@colloquy/define/support";
import { eventSchema, everrunsRestProtocol } from "@colloquy/schema/everruns-rest";
import type { KnownCommand } from "@colloquy/schema/session";
import type { ConnectionCommand, OpenSession } from "../../codec/commands.ts";
import { operationOf, parametersIn } from "../../codec/operations.ts";
import {
  createDecoder,
  createEncoder,
  encodeCommandWith,
  encodeEventWith,
  type HttpRequest,
  millisecondsOf,
  type ProtocolAdapter,
  shapeProblems,
} from "../../codec/transcript-adapter/index.ts";
import { memberOf } from "../../codec/values.ts";
import { initialClientState } from "./client/state.ts";
import { everrunsRestClient, everrunsRestServer } from "./index.ts";
import { everrunsRestLosses } from "./losses.ts";
import { initialEncodeState, type ServerDecodeState } from "./server/state.ts";
import { protocolId } from "./values/constants.ts";
import type { EverrunsRequest } from "./values/frames.ts";

const encodeCommand = encodeCommandWith(everrunsRestClient);

/**
 * `everruns-rest` for transcripts. What a server sends are the events of a session; what a client sends are requests as
 * data, `{operationId, pathParameters?, body?}`.
 */
export const everrunsRestAdapter: ProtocolAdapter = {
  protocol: protocolId,
  losses: everrunsRestLosses,
  order: everrunsRestProtocol.order,
  frameName: ({ direction, frame }) =>
    String(memberOf(frame, direction === "clientToServer" ? "operationId" : "type")),
  check: ({ direction, frame }) =>
    direction === "clientToServer" ? requestProblems(frame) : shapeProblems(eventSchema, frame),
  timeOf: ({ direction, frame }) =>
    direction === "serverToClient" ? millisecondsOf(memberOf(frame, "ts")) : undefined,
  fromRequest,
  createDecoder: () =>
    createDecoder({
      server: { decode: decodeRequest },
      client: everrunsRestClient,
      start: { server: unknownServer, client: initialClientState },
    }),
  createEncoder: ({ sessionId }) =>
    createEncoder({
      start: { server: initialEncodeState, client: { sessionId } },
      encodeCommand: (states, command) => {
        const request = withoutOpen(command);
        return request ? encodeCommand(states, request) : { states, frames: [] };
      },
      encodeEvent: encodeEventWith(everrunsRestServer),
    }),
};

function fromRequest({ method, path, body }: HttpRequest): unknown {
  const operation = operationOf(everrunsRestProtocol, method, path);
  if (!operation) return undefined;
  const pathParameters = parametersIn(operation.path, path);
  return { operationId: operation.id, pathParameters, ...(body !== undefined && { body }) };
}

function requestProblems(frame: unknown): readonly Diagnostic[] {
  const id = memberOf(frame, "operationId");
  const operation = everrunsRestProtocol.operations?.find((known) => known.id === id);
  if (!operation || !("method" in operation)) return [unknownOperation(id)];
  const { pathParameters } = operation;
  const body = "body" in operation ? operation.body : undefined;
  return [
    ...(pathParameters
      ? shapeProblems(pathParameters, memberOf(frame, "pathParameters"), "/pathParameters")
      : []),
    ...(body?.schema ? shapeProblems(body.schema, memberOf(frame, "body") ?? {}, "/body") : []),
  ];
}

const unknownOperation = (id: unknown): Diagnostic => ({
  code: "unknown-operation",
  severity: "error",
  pointer: "/operationId",
  message: `There is no operation ${JSON.stringify(id)}.`,
});

/** Operations with an effect on a session; the others only read. */
const effective: ReadonlySet<unknown> = new Set<EverrunsRequest["operationId"]>([
  "create_session",
  "update_session",
  "create_message",
  "submit_tool_results",
  "cancel_session",
]);

/** A transcript does not carry the server's models. */
const unknownServer: ServerDecodeState = { models: undefined };

function decodeRequest(
  state: ServerDecodeState,
  frame: unknown,
): ReturnType<typeof everrunsRestServer.decode> {
  if (!effective.has(memberOf(frame, "operationId")))
    return { state, commands: [], frames: [], diagnostics: [] };
  return everrunsRestServer.decode(state, { body: {}, ...(frame as object) } as EverrunsRequest);
}

/** There is one way to get a session: `session.open` of a new one is a `session.create`. */
function withoutOpen(command: ConnectionCommand): KnownCommand | undefined {
  if (command.type === "input.end") return undefined;
  if (command.type !== "session.open") return command;
  return isNew(command) ? { type: "session.create", settings: command.settings } : undefined;
}

const isNew = ({ sessionId, latest }: OpenSession) => sessionId === undefined && !latest;
