import type { Diagnostic } from "@colloquy/define/support";
import { eventSchema, everrunsRestProtocol } from "@colloquy/schema/everruns-rest";
import { memberOf, shapeProblems } from "../../convert/shape.ts";
import { commands, events, fromClient, fromServer, heard, withoutOpen } from "../../convert/statements.ts";
import type { DirectedFrame, Prospect, Reader, Wire, Writer } from "../../convert/wire.ts";
import { operationOf } from "../../transcript/contract/frames.ts";
import { initialClientState } from "./client/state.ts";
import type { EverrunsEvent, EverrunsRequest } from "./frames.ts";
import { everrunsRestClient, everrunsRestServer } from "./index.ts";
import { everrunsRestLosses } from "./losses.ts";
import { type DecodeState, initialEncodeState } from "./server/state.ts";
import { protocolId } from "./words.ts";

/**
 * `everruns-rest` for `convert`. What a server sends are the events of a session; what a client sends are requests as
 * data, `{operationId, pathParameters?, body?}`.
 */
export const everrunsRestWire: Wire = {
  protocol: protocolId,
  losses: everrunsRestLosses,
  order: everrunsRestProtocol.order,
  nameOf: ({ direction, frame }) =>
    String(memberOf(frame, direction === "clientToServer" ? "operationId" : "type")),
  check: ({ direction, frame }) =>
    direction === "clientToServer" ? requestProblems(frame) : shapeProblems(eventSchema, frame),
  timeOf: ({ direction, frame }) =>
    direction === "serverToClient" ? Date.parse(String(memberOf(frame, "ts"))) : undefined,
  fromRequest: ({ method, path, body }) => {
    const operation = operationOf(everrunsRestProtocol, method, path);
    if (!operation) return undefined;
    const pathParameters = parametersIn(operation.path, path);
    return { operationId: operation.id, pathParameters, ...(body !== undefined && { body }) };
  },
  createReader,
  createWriter,
};

/** What stands in a path where its template has names. */
function parametersIn(template: string, path: string): Readonly<Record<string, string>> {
  const [own = ""] = path.split("?");
  const given = own.split("/");
  const named = template.split("/").flatMap((part, index) => {
    const name = /^\{(.*)\}$/.exec(part)?.[1];
    return name === undefined ? [] : [[name, decodeURIComponent(given[index] ?? "")]];
  });
  return Object.fromEntries(named);
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

/** Requests that only read ask nothing of a session. */
const asking: ReadonlySet<unknown> = new Set<EverrunsRequest["operationId"]>([
  "create_session",
  "update_session",
  "create_message",
  "submit_tool_results",
  "cancel_session",
]);

/** Whoever overhears does not know the server's models. */
const stranger: DecodeState = { models: undefined };

function createReader(): Reader {
  let client = initialClientState;
  const hearClient = (frame: unknown) => {
    if (!asking.has(memberOf(frame, "operationId")))
      return { statements: [], diagnostics: [], ignored: true };
    const request = { body: {}, ...(frame as object) } as EverrunsRequest;
    const decoded = everrunsRestServer.decode(stranger, request);
    return heard(stranger, decoded, commands(decoded.commands));
  };
  const hearServer = (frame: unknown) => {
    const before = client;
    const decoded = everrunsRestClient.decode(before, frame as EverrunsEvent);
    client = decoded.state;
    return heard(before, decoded, events(decoded.events));
  };
  return {
    hear: ({ direction, frame }) => (direction === "clientToServer" ? hearClient(frame) : hearServer(frame)),
  };
}

function createWriter({ sessionId }: Prospect): Writer {
  let server = initialEncodeState;
  return {
    say: (statement): readonly DirectedFrame[] => {
      if ("command" in statement) {
        const command = withoutOpen(statement.command);
        return command ? fromClient(everrunsRestClient.encode({ sessionId }, command)) : [];
      }
      const encoded = everrunsRestServer.encode(server, statement.event);
      server = encoded.state;
      return fromServer(encoded);
    },
  };
}
