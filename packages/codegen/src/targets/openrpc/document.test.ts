import { describe, expect, it } from "vitest";
import { validateOpenrpc } from "../../../../../tests/support/openrpc.ts";
import {
  alias,
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
    id: "port.Ship",
    fields: [field("name", text), field("next", reference("port.Ship"), "optional")],
  }),
  object({
    id: "port.Berth",
    fields: [
      field("ship", reference("port.Ship")),
      field("since", text, "clearable", {
        docs: docs("When.", { deprecated: { replacement: "Use `at`." } }),
      }),
    ],
  }),
  alias({ id: "port.Place", type: reference("port.Berth") }),
  object({ id: "port.Event", fields: [field("type", literal("moored"))] }),
  object({ id: "port.Left", fields: [field("type", literal("left"))] }),
  union({
    id: "port.Either",
    variants: [
      { keys: ["moored"], type: reference("port.Event") },
      { keys: ["left"], type: reference("port.Left") },
    ],
  }),
  object({ id: "port.Unreached" }),
];
const method = (id: string) => ({
  id,
  summary: id,
  docs: docs(`About ${id}.`),
  result: reference("port.Ship"),
  errors: [],
});
const port = protocol({
  id: "port",
  errors: [
    { code: "Taken", description: "Somebody lies there.", retryable: true, rpcCode: -32001 },
    { code: "Sunk", description: "It is gone.", retryable: false },
  ],
  rpc: {
    methods: [
      {
        ...method("berth/moor"),
        params: reference("port.Place"),
        paramsUse: "required",
        errors: ["Taken", "Sunk"],
      },
      { ...method("berth/list"), paramsUse: "ignored" },
      { ...method("berth/tell"), params: reference("port.Either"), paramsUse: "required" },
    ],
    notifications: [
      {
        id: "event",
        direction: "serverToClient",
        params: reference("port.Event"),
        docs: docs("It happened."),
      },
    ],
  },
});

const { outputs, diagnostics } = run(contract(types, [port, protocol({ id: "quiet" })]), [
  { target: "openrpc", options: { license: "MIT" } },
]);
const files = outputs.flatMap((output) => output.files);
const document = JSON.parse(files[0]?.text ?? "");
const [moor, list, tell] = document.methods;

describe("emitDocuments", () => {
  it("makes a document for each protocol with methods", () => {
    expect(files.map(({ path }) => path)).toEqual(["port.json"]);
  });

  it("lists the members of an object as parameters", () => {
    expect(moor.params).toEqual([
      {
        name: "ship",
        description: "The ship.",
        required: true,
        schema: { $ref: "#/components/schemas/Ship" },
      },
      {
        name: "since",
        description: "When.\n\n**Deprecated.** Use `at`.",
        required: false,
        deprecated: true,
        schema: { type: ["string", "null"] },
      },
    ]);
    expect(list.params).toEqual([]);
  });

  it("says where parameters are no object, and describes them all the same", () => {
    expect(diagnostics.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ["params-not-object", "warning", "/contract/protocols/port/rpc/methods/berth/tell/params"],
    ]);
    expect(tell["x-params"]).toEqual({ $ref: "#/components/schemas/Either" });
  });

  it("names a method's own errors where they have a number", () => {
    expect(moor.errors).toEqual([{ $ref: "#/components/errors/Taken" }]);
    expect(document.components.errors).toEqual({ Taken: { code: -32001, message: "Somebody lies there." } });
  });

  it("tells what the server sends unasked", () => {
    expect(document["x-notifications"]).toEqual([
      {
        name: "event",
        direction: "serverToClient",
        description: "It happened.",
        params: { $ref: "#/components/schemas/Event" },
      },
    ]);
  });

  it("brings along the types that methods reach, and no others", () => {
    expect(Object.keys(document.components.schemas)).toEqual([
      "Berth",
      "Either",
      "Event",
      "Left",
      "Place",
      "Ship",
    ]);
  });

  it("passes the OpenRPC validator", { timeout: 30_000 }, async () => {
    expect(await validateOpenrpc(files[0]?.text ?? "")).toEqual([]);
  });

  it("is refused by the OpenRPC validator without a method's name", { timeout: 30_000 }, async () => {
    expect(await validateOpenrpc((files[0]?.text ?? "").replace('"name": "berth/list",', ""))).not.toEqual(
      [],
    );
  });
});
