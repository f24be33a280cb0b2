import type { Channel, Field, Protocol } from "@colloquy/ir";
import { call, enclosed, type SourceFile } from "../../writer/index.ts";
import type { CheckContext } from "./checks.ts";
import { emitMembers } from "./declarations.ts";
import { definitionDoc } from "./docs.ts";
import { emitHelpers } from "./emit-helpers.ts";
import { createHelpers } from "./helpers.ts";
import { isSocket, valueName } from "./names.ts";
import { decoderOf } from "./operations.ts";
import type { Plan } from "./plan.ts";
import { serviceMembers } from "./service.ts";
import { typeText } from "./types.ts";

/** A channel on its way into a file, with the word it is called by. */
interface Socket {
  readonly name: string;
  readonly protocol: Protocol;
  readonly channel: Channel & { readonly path: string };
}

/** The channels of a protocol that travel over WebSockets. */
export const socketsOf = ({ channels }: Protocol): readonly Channel[] => channels.filter(isSocket);

/** Public names of a file of sockets, types and values apart. */
export function socketExports(
  protocol: Protocol,
  plan: Plan,
): { readonly types: readonly string[]; readonly values: readonly string[] } {
  const names = socketsOf(protocol).map((channel) => plan.socketName(protocol, channel));
  return {
    types: names.flatMap((name) => [`${name}Socket`, `${name}SocketOptions`]),
    values: names.map((name) => `connect${name}`),
  };
}

/** Prints the typed connections of a protocol, one for each WebSocket channel. */
export function emitSockets(file: SourceFile, protocol: Protocol, plan: Plan): void {
  const context = { plan, helpers: createHelpers() };
  for (const channel of socketsOf(protocol)) {
    const path = channel.path ?? "/"; // the reader of a contract refuses a WebSocket without one
    const socket = { name: plan.socketName(protocol, channel), protocol, channel: { ...channel, path } };
    emitTypes(file, socket, plan);
    emitFacts(file, socket, context);
    emitConnect(file, socket, plan);
  }
  emitHelpers(file, context);
}

function emitTypes(file: SourceFile, socket: Socket, plan: Plan): void {
  const { name, protocol, channel } = socket;
  const sent = typeText(channel.clientToServer, plan);
  const received = typeText(channel.serverToClient, plan);
  file.line();
  file.doc(`A connection of ${protocol.title}. ${channel.description}\n\n${definitionDoc(protocol.docs)}`);
  const type = [
    plan.runtimeType("Socket"),
    enclosed([sent, received], { open: "<", close: ">", trailing: false }),
  ];
  file.line(`export type ${file.declare(`${name}Socket`)} = `, type, ";");
  file.line();
  file.doc(`What a connection of ${protocol.title} is made with.`);
  const head = `export interface ${file.declare(`${name}SocketOptions`)} extends `;
  const parameters = ownParameters(socket);
  const open = [head, plan.runtimeType("SocketOptions"), "<", sent, "> {"];
  if (parameters.length === 0) {
    file.line(open, "}");
    return;
  }
  const emitParameters = () => {
    file.doc("Goes into the query of the URL.");
    const mark = parameters.every(({ presence }) => !presence.required) ? "?" : "";
    file.block(`parameters${mark}: {`, () => emitMembers(file, parameters, plan), "};");
  };
  file.block(open, emitParameters, "}");
}

/** Where the token goes: the first place in the query that is a parameter of the handshake. */
const tokenOf = ({ protocol, channel }: Socket): Protocol["auth"][number] | undefined =>
  protocol.auth.find(
    (place) => place.in === "query" && channel.queryParameters.some(({ name }) => name === place.name),
  );

/** Parameters of the query without the one that carries the token. */
function ownParameters(socket: Socket): readonly Field[] {
  const token = tokenOf(socket)?.name;
  return socket.channel.queryParameters.filter(({ name }) => name !== token);
}

function emitFacts(file: SourceFile, socket: Socket, context: CheckContext): void {
  const { plan } = context;
  const { path, serverToClient } = socket.channel;
  const members = [
    ...serviceMembers(socket.protocol, plan, tokenOf(socket)),
    `path: ${JSON.stringify(path)}`,
    ["decode: ", decoderOf(serverToClient, context)],
  ];
  file.line();
  file.line(
    `const ${file.declare(factsName(socket))}: `,
    plan.runtimeType("ChannelFacts"),
    ["<", typeText(serverToClient, plan), "> = "],
    enclosed(members, { open: "{", close: "}", padding: " " }),
    ";",
  );
}

const factsName = ({ name }: Socket): string => valueName(`${name}Channel`);

function emitConnect(file: SourceFile, socket: Socket, plan: Plan): void {
  const { name, protocol } = socket;
  const parameters = ownParameters(socket);
  const required = parameters.some(({ presence }) => presence.required);
  const given = parameters.length === 0 ? "{}" : required ? "options.parameters" : "options.parameters ?? {}";
  file.line();
  file.doc(`Connects to a server of ${protocol.title}; settles when the connection is open.`);
  file.block(
    [
      `export function ${file.declare(`connect${name}`)}`,
      enclosed([`options: ${name}SocketOptions${required ? "" : " = {}"}`], { open: "(", close: ")" }),
      `: Promise<${name}Socket> {`,
    ],
    () =>
      file.line("return ", call(plan.runtime("connectSocket"), [factsName(socket), given, "options"]), ";"),
    "}",
  );
}
