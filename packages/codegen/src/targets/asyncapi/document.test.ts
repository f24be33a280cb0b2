import { describe, expect, it } from "vitest";
import { validateAsyncapi } from "../../../../../tests/support/asyncapi.ts";
import {
  contract,
  docs,
  field,
  literal,
  object,
  protocol,
  reference,
  run,
  text,
  union,
} from "../../../test/fixtures.ts";

const types = [
  object({
    id: "port.Hail",
    fields: [
      field("type", literal("hail")),
      field("lane", reference("sea.Lane"), "clearable", { default: null }),
    ],
    examples: [{ type: "hail", lane: null }],
  }),
  object({
    id: "port.Reply",
    fields: [field("type", literal("reply")), field("again", reference("port.Any"), "optional")],
  }),
  union({
    id: "port.Any",
    variants: [
      { keys: ["hail"], type: reference("port.Hail") },
      { keys: ["reply"], type: reference("port.Reply") },
    ],
  }),
  object({ id: "port.Unreached" }),
  object({ id: "sea.Lane" }),
];
const port = protocol({
  id: "port",
  transports: ["websocket", "stdio"],
  channels: [
    {
      id: "radio",
      description: "Any ship.",
      transport: "websocket",
      path: "/radio",
      clientToServer: reference("port.Hail"),
      serverToClient: reference("port.Any"),
      queryParameters: [field("token", text), field("lane", text, "optional")],
    },
    {
      id: "tube",
      description: "The engine room.",
      transport: "stdio",
      clientToServer: reference("port.Hail"),
      serverToClient: reference("port.Any"),
      queryParameters: [],
    },
  ],
  messages: [
    { id: "hail", direction: "clientToServer", type: reference("port.Hail"), docs: docs("Calls.") },
    { id: "hail", direction: "serverToClient", type: reference("port.Hail"), docs: docs("Calls back.") },
    { id: "reply", direction: "serverToClient", type: reference("port.Reply"), docs: docs("Answers.") },
    {
      id: "ping",
      direction: "both",
      type: { kind: "map", values: { kind: "json" } },
      docs: docs("Asks whether one is there."),
    },
  ],
  auth: [{ in: "query", name: "token", description: "A token." }],
  closeCodes: [{ code: 4001, description: "No token." }],
});

const { outputs, diagnostics } = run(contract(types, [port, protocol({ id: "quiet" })]), [
  { target: "asyncapi", options: { license: "MIT", host: "port.example:81" } },
]);
const files = outputs.flatMap((output) => output.files);
const document = JSON.parse(files[0]?.text ?? "");

describe("emitDocuments", () => {
  it("makes a document for each protocol with a channel", () => {
    expect(diagnostics).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(["port.json"]);
  });

  it("tells what the server does with each message", () => {
    const operations = Object.keys(document.operations);
    expect(operations.slice(0, 5)).toEqual([
      "radio.receive.hailFromClient",
      "radio.send.hailFromServer",
      "radio.send.reply",
      "radio.receive.ping",
      "radio.send.ping",
    ]);
    expect(operations.length).toBe(10);
    expect(document.operations["radio.send.reply"]).toEqual({
      action: "send",
      channel: { $ref: "#/channels/radio" },
      summary: "Answers.",
      messages: [{ $ref: "#/channels/radio/messages/reply" }],
    });
  });

  it("says where each channel is found", () => {
    expect(Object.keys(document.channels)).toEqual(["radio", "tube"]);
    expect(document.channels.radio.servers).toEqual([{ $ref: "#/servers/websocket" }]);
    expect(document.channels.tube.servers).toEqual([{ $ref: "#/servers/stdio" }]);
    expect(document.channels.tube.address).toBeNull();
  });

  it("asks for credentials where a handshake can carry them", () => {
    expect(document.servers.websocket.security).toEqual([
      { $ref: "#/components/securitySchemes/tokenQuery" },
    ]);
    expect(document.servers.stdio.security).toBeUndefined();
  });

  it("names messages as the wire does", () => {
    expect(document.components.messages.hailFromClient.name).toBe("hail");
  });

  it("describes the handshake", () => {
    expect(document.channels.radio.address).toBe("/radio");
    expect(document.channels.radio.bindings.ws.query.required).toEqual(["token"]);
    expect(document.servers.websocket.variables.host.default).toBe("port.example:81");
  });

  it("keeps keywords away from references, where draft 7 does not see them", () => {
    expect(document.components.schemas.Hail.properties.lane).toEqual({
      description: "The lane.\n\n`null` and an absent member mean different things.",
      default: null,
      anyOf: [{ $ref: "#/components/schemas/Lane" }, { type: "null" }],
    });
    expect(document.components.schemas.Reply.properties.again).toEqual({
      description: "The again.",
      allOf: [{ $ref: "#/components/schemas/Any" }],
    });
  });

  it("brings along the types that messages reach, and no others", () => {
    expect(Object.keys(document.components.schemas)).toEqual(["Any", "Hail", "Reply", "Lane"]);
  });

  it("passes the AsyncAPI parser without a remark", { timeout: 30_000 }, async () => {
    expect(await validateAsyncapi(files[0]?.text ?? "")).toEqual([]);
  });

  it("is refused by the AsyncAPI parser when a reference leads nowhere", { timeout: 30_000 }, async () => {
    const broken = (files[0]?.text ?? "").replace(
      '"#/components/schemas/Lane"',
      '"#/components/schemas/Gone"',
    );
    expect(await validateAsyncapi(broken)).not.toEqual([]);
  });
});
