import type { StateMachine } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
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
  run,
  text,
  union,
} from "../../../test/fixtures.ts";

const life: StateMachine = {
  id: "call",
  description: "The life of a call.",
  triggers: [
    {
      id: "hail",
      direction: "clientToServer",
      where: [{ pointer: "/type", values: ["hail", null] }],
      present: ["/lane"],
      absent: ["/times"],
    },
    { id: "reply", direction: "serverToClient", where: [], present: [], absent: [] },
  ],
  instanceId: [],
  initial: "silent",
  states: [
    {
      id: "silent",
      description: "Nobody spoke.",
      on: [
        { trigger: "hail", to: ["open"] },
        { trigger: "shout", to: ["open"] },
      ],
      final: false,
    },
    {
      id: "open",
      description: "They talk.",
      on: [{ trigger: "over: out", to: ["silent", "open"] }],
      final: true,
    },
  ],
  allowedAnywhere: ["ping"],
  requests: [{ request: "hail", responses: ["reply"], required: true, unmatched: "error", exemptStates: [] }],
};
const types = [
  object({
    id: "port.Hail",
    docs: docs("Calls | shouts.", { source: "port §1", stability: "experimental", since: "0.2.0" }),
    fields: [
      field("type", literal("hail")),
      field("lane", reference("sea.Lane"), "clearable"),
      field("times", { kind: "integer", width: 32, signed: false, maximum: 3 }, "optional", {
        default: 1,
        unit: "calls",
      }),
    ],
    examples: [{ type: "hail", lane: null }],
  }),
  union({ id: "port.Any", variants: [{ keys: ["hail"], type: reference("port.Hail") }] }),
  enumeration({
    id: "port.Side",
    open: false,
    reason: "There are two.",
    values: [{ value: "port", description: "Left." }],
  }),
  alias({ id: "port.Names", type: { kind: "list", items: text, maximum: 2 } }),
  object({ id: "sea.Lane", extras: "refuse" }),
  object({ id: "sea.Knot" }),
];
const flag = protocol({
  id: "flag",
  operations: [
    {
      kind: "http",
      id: "hoist",
      method: "POST",
      path: "/flags",
      summary: "Hoist a flag",
      docs: docs("Shows a flag."),
      pathParameters: [],
      queryParameters: [],
      headerParameters: [],
      responses: [{ status: 204, description: "It flies." }],
    },
    {
      kind: "http",
      id: "weather",
      method: "GET",
      path: "/weather",
      summary: "Look out",
      docs: docs("Tells the weather."),
      pathParameters: [],
      queryParameters: [],
      headerParameters: [],
      responses: [{ status: 204, description: "Fog." }],
    },
  ],
  counterparts: [
    { part: { kind: "operation", id: "hoist" }, types: ["sea.Lane"] },
    { part: { kind: "operation", id: "weather" }, types: [], topic: "Weather", reason: "It is nobody's." },
  ],
});
const port = protocol({
  id: "port",
  channels: [
    {
      id: "radio",
      description: "Any ship.",
      transport: "websocket",
      path: "/radio",
      clientToServer: reference("port.Hail"),
      serverToClient: reference("port.Any"),
      queryParameters: [field("badge", text)],
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
    { id: "fog", direction: "serverToClient", type: text, docs: docs("Warns.") },
  ],
  order: [life],
  counterparts: [
    {
      part: { kind: "message", direction: "clientToServer", id: "hail" },
      types: [],
      variantsOf: "port.Any",
    },
    { part: { kind: "variant", union: "port.Any", id: "hail" }, types: ["sea.Lane", "sea.Knot"] },
    { part: { kind: "message", direction: "serverToClient", id: "fog" }, types: [], topic: "Weather" },
  ],
});
const files = run(contract(types, [flag, port, protocol({ id: "quiet" })]), [
  { target: "markdown" },
]).outputs.flatMap((one) => one.files);
const pages = new Map(files.map(({ path, text: content }) => [path, content]));
const page = pages.get("port.md") ?? "";

describe("emitDocuments", () => {
  it("makes a page for each protocol and for each group of shared types", () => {
    expect([...pages.keys()]).toEqual(["flag.md", "port.md", "quiet.md", "sea.md"]);
  });

  it("tells the fields of an object in a table", () => {
    expect(page).toContain('| `type` | `"hail"` | required | The type. |');
    expect(page).toContain(
      "| `lane` | [Lane](sea.md#type-Lane) | optional; null is a value of its own | The lane. |",
    );
    expect(page).toContain(
      "| `times` | unsigned 32-bit integer, ≤ 3 | optional | The times. Unit: calls. Default: `1`. |",
    );
  });

  it("tells what may be relied on, and where a fact comes from", () => {
    expect(page).toContain("Calls | shouts.\n\nSince 0.2.0. Experimental: it may change in any release.");
    expect(page).toContain("Source: port §1.");
  });

  it("tells whether a union or an enum is open", () => {
    expect(page).toContain(
      "| `hail` | [Hail](#type-Hail) |\n\nOpen: newer peers may send other values, and readers keep them.",
    );
    expect(page).toContain("| `port` | Left. |\n\nClosed: There are two.");
    expect(pages.get("sea.md")).toContain("Unknown members are refused.");
    expect(page).toContain("List of text, ≤ 2 items.");
  });

  it("shows messages with an example", () => {
    expect(page).toContain(
      '<a id="message-hail-from-client"></a>\n\n#### `hail`\n\nCalls.\n\nFrame: [Hail](#type-Hail).\n\n```json\n{\n  "type": "hail",',
    );
  });

  it("lists the channels, and what the handshake of one asks for", () => {
    expect(page).toContain("| `radio` | websocket | `/radio` | Any ship. |");
    expect(page).toContain("| `tube` | stdio | none | The engine room. |");
    expect(page).toContain("### Handshake of `radio`\n\n| Name | Type | Presence | Meaning |");
    expect(page).not.toContain("Handshake of `tube`");
  });

  it("draws the order of frames", () => {
    const drawn = [
      'state "silent" as s0',
      'state "open" as s1',
      "[*] --> s0",
      "s0 --> s1: hail<br/>shout",
      "s1 --> s0: over  out",
      "s1 --> s1: over  out",
      "s1 --> [*]",
    ];
    expect(page).toContain(`stateDiagram-v2\n${drawn.map((line) => `  ${line}`).join("\n")}\n`);
    expect(page).toContain("| `silent` | Nobody spoke. | `hail` | none | no |");
    expect(page).toContain("| `hail` | `reply` | yes | order | refused |");
    expect(page).toContain(
      '| `hail` | client | `/type` is `"hail"` or `null`; `/lane` is present; `/times` is absent |',
    );
  });

  it("tells what says the same in other protocols", () => {
    const head = "| Common model | [flag](flag.md) |\n| --- | --- |";
    const rows = [
      "| [Lane](sea.md#type-Lane) | [`hoist`](flag.md#operation-hoist) |",
      "| [Knot](sea.md#type-Knot) | – |",
    ];
    expect(page).toContain(`In the other protocols:\n\n${head}\n${rows.join("\n")}`);
    expect(page).toContain("In the other protocols: see each variant of [Any](#type-Any).");
    expect(pages.get("quiet.md")).not.toContain("other protocols");
  });

  it("tells what is about the same where the common model has nothing", () => {
    const row = "| Weather | [`fog`](port.md#message-fog-from-server) |";
    expect(pages.get("flag.md")).toContain(
      `| Topic | [port](port.md) |\n| --- | --- |\n${row}\n\nIt is nobody's.`,
    );
  });

  it("tells on the page of the common model where the protocols say it", () => {
    const cells = "| [`hoist`](flag.md#operation-hoist) | [`Any hail`](port.md#type-Hail) |";
    expect(pages.get("sea.md")).toContain(`| [Lane](#type-Lane) ${cells}\n\n## Types`);
    expect(pages.get("sea.md")).toContain(
      `On the wires:\n\n| [flag](flag.md) | [port](port.md) |\n| --- | --- |\n${cells}`,
    );
  });

  it("leaves no link dangling", () => {
    const anchors = new Set(
      [...pages].flatMap(([path, content]) =>
        [...content.matchAll(/<a id="(.*?)">/g)].map((match) => `${path}#${match[1]}`),
      ),
    );
    const links = [...pages].flatMap(([path, content]) =>
      [...content.matchAll(/\]\((.*?)#(.*?)\)/g)].map((match) => `${match[1] || path}#${match[2]}`),
    );
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });
});
