import type { ProtocolClient, SocketClient } from "../../../client-model/index.ts";
import type { SourceFile } from "../../../writer/index.ts";
import type { EmitContext, Module, Namespace } from "../context.ts";
import { emitMembers } from "../declarations.ts";
import type { CheckContext } from "../decoders/checks.ts";
import { createCheckContext, emitHelpers } from "../decoders/helpers.ts";
import { definitionDoc } from "../docs.ts";
import { call, enclosed } from "../layouts.ts";
import { valueName } from "../names.ts";
import { typeText } from "../types.ts";
import { clientTypesOf } from "./exports.ts";
import { decoderOf } from "./operations.ts";
import { serviceMembers } from "./service.ts";

/** A channel on its way into a file, with the names it is printed with. */
interface SocketCode {
  readonly protocol: ProtocolClient;
  readonly socket: SocketClient;
  readonly type: string;
  readonly options: string;
  readonly constant: string;
  readonly connect: string;
}

/** The file of connections; none for a protocol without WebSocket channels. */
export function socketModule({ protocol }: Namespace, context: EmitContext): Module | undefined {
  if (!protocol || protocol.sockets.length === 0) return undefined;
  const codes = socketCodes(protocol, context);
  return {
    name: "socket",
    types: codes.flatMap(({ type, options }) => [type, options]),
    values: codes.map(({ connect }) => connect),
    emit: (file) => emitSockets(file, codes, context),
  };
}

function socketCodes(protocol: ProtocolClient, context: EmitContext): readonly SocketCode[] {
  const { sockets } = clientTypesOf(protocol, context);
  return protocol.sockets.map((socket, index) => {
    const name = context.socketName(protocol.id, socket.channel);
    const types = sockets[index] as (typeof sockets)[number];
    return {
      protocol,
      socket,
      type: types.socket,
      options: types.options,
      constant: valueName(`${name}Channel`),
      connect: `connect${name}`,
    };
  });
}

/** Prints the typed connections of a protocol, one for each WebSocket channel. */
function emitSockets(file: SourceFile, codes: readonly SocketCode[], context: EmitContext): void {
  const taken = codes.flatMap(({ constant, connect }) => [constant, connect]);
  const checks = createCheckContext(context, taken);
  for (const code of codes) {
    emitTypes(file, code, context);
    emitInfo(file, code, checks);
    emitConnect(file, code, context);
  }
  emitHelpers(file, checks);
}

function emitTypes(file: SourceFile, { protocol, socket, ...names }: SocketCode, context: EmitContext): void {
  const sent = typeText(socket.sends, context);
  const received = typeText(socket.receives, context);
  file.line();
  file.doc(`A connection of ${protocol.title}. ${socket.description}\n\n${definitionDoc(protocol.docs)}`);
  const type = [
    context.runtimeType("Socket"),
    enclosed([sent, received], { open: "<", close: ">", trailing: false }),
  ];
  file.line(`export type ${file.declare(names.type)} = `, type, ";");
  file.line();
  file.doc(`What a connection of ${protocol.title} is made with.`);
  const head = `export interface ${file.declare(names.options)} extends `;
  const open = [head, context.runtimeType("SocketOptions"), "<", sent, "> {"];
  if (socket.parameters.length === 0) file.line(open, "}");
  else file.block(open, () => emitParameters(file, socket, context), "}");
}

function emitParameters(file: SourceFile, socket: SocketClient, context: EmitContext): void {
  file.doc("Goes into the query of the URL.");
  const mark = hasRequired(socket) ? "" : "?";
  file.block(`parameters${mark}: {`, () => emitMembers(file, socket.parameters, context), "};");
}

const hasRequired = ({ parameters }: SocketClient): boolean =>
  parameters.some(({ presence }) => presence.required);

function emitInfo(file: SourceFile, { protocol, socket, constant }: SocketCode, context: CheckContext): void {
  const members = [
    ...serviceMembers(protocol, socket.token),
    `path: ${JSON.stringify(socket.path)}`,
    ["decode: ", decoderOf(socket.receives, context)],
  ];
  file.line();
  file.line(
    `const ${file.declare(constant)}: `,
    context.runtimeType("ChannelFacts"),
    ["<", typeText(socket.receives, context), "> = "],
    enclosed(members, { open: "{", close: "}", padding: " " }),
    ";",
  );
}

function emitConnect(file: SourceFile, code: SocketCode, context: EmitContext): void {
  const { protocol, socket } = code;
  const required = hasRequired(socket);
  const optional = required ? "options.parameters" : "options.parameters ?? {}";
  const given = socket.parameters.length === 0 ? "{}" : optional;
  file.line();
  file.doc(`Connects to a server of ${protocol.title}; settles when the connection is open.`);
  file.block(
    [
      `export function ${file.declare(code.connect)}`,
      enclosed([`options: ${code.options}${required ? "" : " = {}"}`], { open: "(", close: ")" }),
      `: Promise<${code.type}> {`,
    ],
    () =>
      file.line("return ", call(context.runtime("connectSocket"), [code.constant, given, "options"]), ";"),
    "}",
  );
}
