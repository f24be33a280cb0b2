import type { Channel, Field, Protocol } from "@colloquy/ir";
import { call, enclosed, type SourceFile } from "../../writer/index.ts";
import type { CheckContext } from "./checks.ts";
import { emitMembers } from "./declarations.ts";
import { definitionDoc } from "./docs.ts";
import { emitHelpers } from "./emit-helpers.ts";
import { createHelpers } from "./helpers.ts";
import { decoderOf } from "./operations.ts";
import type { Plan } from "./plan.ts";
import { serviceMembers } from "./service.ts";
import { typeText } from "./types.ts";

/** A protocol whose frames travel over WebSockets. */
export type DuplexProtocol = Protocol & { readonly channel: Channel };

export const isDuplex = (protocol: Protocol): protocol is DuplexProtocol =>
  protocol.channel !== undefined && protocol.transports.includes("websocket");

/** Public names of a socket's file, types and values apart. */
export function socketExports(
  protocol: Protocol,
  plan: Plan,
): { readonly types: readonly string[]; readonly values: readonly string[] } {
  const client = plan.clientName(protocol);
  return { types: [`${client}Socket`, `${client}SocketOptions`], values: [`connect${client}`] };
}

/** Prints the typed connection of a duplex protocol. */
export function emitSocket(file: SourceFile, protocol: DuplexProtocol, plan: Plan): void {
  const client = plan.clientName(protocol);
  emitTypes(file, client, protocol, plan);
  const context = { plan, helpers: createHelpers() };
  emitFacts(file, protocol, context);
  emitConnect(file, client, protocol, plan);
  emitHelpers(file, context);
}

function emitTypes(file: SourceFile, client: string, protocol: DuplexProtocol, plan: Plan): void {
  const { channel, title, docs } = protocol;
  const sent = typeText(channel.clientToServer, plan);
  const received = typeText(channel.serverToClient, plan);
  file.line();
  file.doc(`A connection of ${title}.\n\n${definitionDoc(docs)}`);
  const type = [
    plan.runtimeType("Socket"),
    enclosed([sent, received], { open: "<", close: ">", trailing: false }),
  ];
  file.line(`export type ${file.declare(`${client}Socket`)} = `, type, ";");
  file.line();
  file.doc(`What a connection of ${title} is made with.`);
  const head = `export interface ${file.declare(`${client}SocketOptions`)} extends `;
  const parameters = ownParameters(protocol);
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

/** Parameters of the query without those that carry the token. */
function ownParameters({ channel, auth }: DuplexProtocol): readonly Field[] {
  const tokens = auth.filter((place) => place.in === "query").map(({ name }) => name);
  return channel.queryParameters.filter(({ name }) => name !== tokens[0]);
}

function emitFacts(file: SourceFile, protocol: DuplexProtocol, context: CheckContext): void {
  const { plan } = context;
  const { path, serverToClient } = protocol.channel;
  const members = [
    ...serviceMembers(protocol, plan, ["query"]),
    `path: ${JSON.stringify(path)}`,
    ["decode: ", decoderOf(serverToClient, context)],
  ];
  file.line();
  file.line(
    "const channel: ",
    plan.runtimeType("ChannelFacts"),
    ["<", typeText(serverToClient, plan), "> = "],
    enclosed(members, { open: "{", close: "}", padding: " " }),
    ";",
  );
}

function emitConnect(file: SourceFile, client: string, protocol: DuplexProtocol, plan: Plan): void {
  const parameters = ownParameters(protocol);
  const required = parameters.some(({ presence }) => presence.required);
  const given = parameters.length === 0 ? "{}" : required ? "options.parameters" : "options.parameters ?? {}";
  file.line();
  file.doc(`Connects to a server of ${protocol.title}; settles when the connection is open.`);
  file.block(
    [
      `export function ${file.declare(`connect${client}`)}`,
      enclosed([`options: ${client}SocketOptions${required ? "" : " = {}"}`], { open: "(", close: ")" }),
      `: Promise<${client}Socket> {`,
    ],
    () => file.line("return ", call(plan.runtime("connectSocket"), ["channel", given, "options"]), ";"),
    "}",
  );
}
