import type { HttpOperation, SseOperation, Type } from "@colloquy/ir";
import {
  alias,
  contract,
  docs,
  enumeration,
  field,
  literal,
  object,
  protocol,
  reference,
  text,
  union,
} from "./fixtures.ts";

const integer = (width: 32 | 53 | 64, signed: boolean, more: object = {}): Type => ({
  kind: "integer",
  width,
  signed,
  ...more,
});
const list = (items: Type, more: object = {}): Type => ({ kind: "list", items, ...more });
const json: Type = { kind: "json" };
const prefixed: Type = { kind: "string", format: "prefixedId", prefix: "ship" };

const numbers = object({
  id: "port.Numbers",
  fields: [
    field("small", integer(32, true)),
    field("count", integer(32, false), "optional"),
    field("safe", integer(53, true, { minimum: -5, maximum: 5 }), "clearable"),
    field("tonnage", integer(64, true)),
    field("ballast", integer(64, false), "optional"),
    field("bounded", integer(64, true, { minimum: -7, maximum: 7 }), "nullable"),
    field("readings", list(integer(64, true))),
    field("gaps", list({ kind: "nullable", type: integer(64, true) }), "optional"),
    field("level", reference("port.Level"), "optional"),
    field("depth", { kind: "number" }, "required", { unit: "m", default: 1.5 }),
    field("soundings", { kind: "list", items: { kind: "number" } }, "optional"),
    field("angle", { kind: "number", minimum: 0, maximum: 360 }, "optional"),
    field("speed", { kind: "number", exclusiveMinimum: 0 }, "optional"),
    field("share", { kind: "number", minimum: 0, exclusiveMaximum: 1 }, "optional"),
  ],
});

const texts = object({
  id: "port.Texts",
  fields: [
    field("plain", text),
    field("odd-name", text, "optional"),
    field("constructor", text),
    field("at", { kind: "string", format: "instant" }),
    field("key", { kind: "string", format: "uuid" }, "nullable"),
    field("bytes", { kind: "string", format: "base64" }, "optional"),
    field("photos", { kind: "list", items: { kind: "string", format: "bytes" } }, "optional"),
    field("ship_id", prefixed),
    field("short", { kind: "string", minimum: 1, maximum: 3 }, "optional"),
    field("code", { kind: "string", pattern: "^[A-Z]/\\d+$", maximum: 6 }, "optional"),
    field("slug", { kind: "string", pattern: "^[a-z]+$" }, "optional"),
    field("flag", { kind: "boolean" }, "clearable", {
      docs: docs("Old */ words.", {
        deprecated: { replacement: "Use `slug`." },
        since: "1.1",
        stability: "experimental",
      }),
    }),
    field("nothing", { kind: "null" }, "optional"),
    field("must", json),
    field("may", json, "clearable"),
    field("one", { kind: "literal", value: 1 }),
    field("tags", list(text, { minimum: 1, maximum: 2 }), "optional"),
    field("names", { kind: "map", values: list({ kind: "nullable", type: text }) }, "optional"),
  ],
});

const strict = object({ id: "port.Strict", extras: "refuse", fields: [field("name", text, "optional")] });
const empty = object({ id: "port.Empty" });
const gale = object({
  id: "port.GaleNotice",
  fields: [field("type", literal("notice")), field("kind", literal("gale"))],
});
const ship = object({
  id: "port.Ship",
  fields: [
    field("type", literal("ship")),
    field("home", reference("yard.Place"), "optional"),
    field("berths", list({ kind: "nullable", type: reference("yard.Place") }), "optional"),
    field("colour", reference("port.Colour")),
    field("flag", reference("port.Flag")),
  ],
});
const notice = union({
  id: "port.Notice",
  discriminator: { rule: "tag", field: "kind" },
  variants: [{ keys: ["gale"], type: reference("port.GaleNotice") }],
});
const sighting = union({
  id: "port.Sighting",
  variants: [
    { keys: ["ship"], type: reference("port.Ship") },
    { keys: ["notice"], type: reference("port.Notice") },
  ],
});
const order = union({
  id: "port.Order",
  open: false,
  reason: "Control flow.",
  variants: [{ keys: ["ship"], type: reference("port.Ship") }],
});
const cargo = union({
  id: "port.Cargo",
  open: false,
  discriminator: { rule: "jsonKind" },
  variants: [
    { keys: ["string"], type: text },
    { keys: ["number"], type: { kind: "number" } },
    { keys: ["array"], type: list(reference("port.Cargo")) },
    { keys: ["null"], type: { kind: "null" } },
  ],
});
const lead = union({
  id: "port.Lead",
  open: false,
  discriminator: { rule: "member" },
  variants: [
    { keys: ["colour"], type: reference("port.Ship") },
    { keys: [""], type: reference("port.Strict") },
  ],
});
const pick = union({
  id: "port.Pick",
  open: false,
  discriminator: { rule: "member" },
  variants: [{ keys: ["colour"], type: reference("port.Ship") }],
});
const colour = enumeration({
  id: "port.Colour",
  values: [
    { value: "red", description: "Port." },
    { value: "green", description: "" },
  ],
});
const flag = enumeration({
  id: "port.Flag",
  open: false,
  values: [
    { value: "up", description: "Up." },
    { value: "down", description: "Down." },
  ],
});
const level = alias({ id: "port.Level", type: integer(64, true) });
/** Names that TypeScript or another namespace has taken. */
const taken = [
  object({ id: "port.Promise" }),
  object({ id: "port.Place", fields: [field("other", reference("yard.Place"))] }),
  object({ id: "yard.Place" }),
];

const facts = {
  docs: docs("How it is done."),
  pathParameters: [],
  queryParameters: [],
  headerParameters: [],
};
const problem = {
  status: 404,
  description: "Not there.",
  body: { contentType: "application/problem+json", type: reference("port.Empty"), description: "Why." },
};
const operation = (
  given: Partial<HttpOperation> & Pick<HttpOperation, "id" | "path" | "responses">,
): HttpOperation => ({ ...facts, kind: "http", method: "GET", summary: given.id, ...given });
const stream: SseOperation = {
  ...facts,
  kind: "sse",
  method: "GET",
  id: "watch_sightings",
  summary: "Watch",
  path: "/v1/watch",
  responses: [problem],
  events: reference("port.Sighting"),
  controlFrames: [
    { event: "bye-bye", description: "The end.", type: { kind: "map", values: text }, terminal: true },
  ],
  resume: { query: "after", cursor: "id" },
};

const operations = [
  operation({
    id: "list_ships",
    path: "/v1/ports/{port_id}/ships",
    pathParameters: [field("port_id", text)],
    queryParameters: [field("colour", reference("port.Colour")), field("delete", text, "optional")],
    headerParameters: [field("x-trace", text, "optional")],
    responses: [
      {
        status: 200,
        description: "Ships.",
        body: { contentType: "application/json", type: list(prefixed), description: "Ids." },
      },
      problem,
    ],
  }),
  operation({
    id: "delete_ship",
    method: "DELETE",
    path: "/v1/ships/{class}",
    pathParameters: [field("class", text)],
    queryParameters: [field("reason", text)],
    body: {
      contentType: "application/json",
      type: reference("port.Order"),
      description: "Who.",
      required: false,
    },
    responses: [{ status: 204, description: "Gone." }],
  }),
  operation({
    id: "upload_ship_photo",
    method: "POST",
    path: "/v1/ships/photo",
    body: {
      contentType: "multipart/form-data",
      type: reference("port.Strict"),
      description: "A photo.",
      required: true,
    },
    responses: [
      { status: 200, description: "Text.", body: { contentType: "text/plain", description: "Text." } },
      { status: 201, description: "Bytes.", body: { contentType: "image/png", description: "Bytes." } },
      { status: 202, description: "Later." },
    ],
  }),
  stream,
];

/** A contract with every construct the model has, in its less usual forms as well. */
export const everything = contract(
  [
    numbers,
    texts,
    strict,
    empty,
    gale,
    ship,
    notice,
    sighting,
    order,
    cargo,
    lead,
    pick,
    colour,
    flag,
    level,
    ...taken,
  ],
  [
    protocol({
      id: "port",
      title: "Port",
      transports: ["http", "websocket"],
      operations,
      auth: [
        { in: "header", name: "X-Key", description: "A key." },
        { in: "query", name: "key", description: "A key." },
        { in: "query", name: "badge", description: "A pilot's." },
      ],
      rpc: {
        methods: [
          {
            id: "berth.book",
            summary: "Book a berth",
            docs: docs("How it is booked."),
            params: reference("port.Strict"),
            paramsUse: "required",
            result: reference("port.Ship"),
            errors: [],
          },
          {
            id: "tide",
            summary: "Ask for the tide",
            docs: docs("How high it is."),
            params: reference("port.Strict"),
            paramsUse: "optional",
            result: { kind: "number" },
            errors: [],
          },
          {
            id: "horn",
            summary: "Sound the horn",
            docs: docs("Nothing comes back."),
            paramsUse: "ignored",
            result: json,
            errors: [],
          },
        ],
        notifications: [],
      },
      channels: [
        {
          id: "mast",
          description: "A voice from afar.",
          transport: "stdio",
          clientToServer: reference("port.Order"),
          serverToClient: reference("port.Sighting"),
          queryParameters: [],
        },
        {
          id: "radio",
          description: "For ships at sea.",
          transport: "websocket",
          path: "/radio",
          clientToServer: reference("port.Order"),
          serverToClient: reference("port.Sighting"),
          queryParameters: [field("key", text), field("channel", integer(32, false))],
        },
        {
          id: "pilotBoat",
          description: "For pilots.",
          transport: "websocket",
          path: "/radio/pilot",
          clientToServer: reference("port.Order"),
          serverToClient: reference("port.Order"),
          queryParameters: [field("badge", text)],
        },
      ],
    }),
  ],
);
