import type { Field, Operation } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
import { lintWithRedocly } from "../../../../../tests/support/redocly.ts";
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

const facts = (id: string, path: string, more: { readonly queryParameters?: readonly Field[] } = {}) => ({
  id,
  path,
  summary: id,
  docs: docs(`About ${id}.`, { deprecated: { replacement: "Use a flag.", removal: "2.0.0" } }),
  pathParameters: path.includes("{") ? [field("ship_id", text)] : [],
  queryParameters: [],
  headerParameters: [],
  ...more,
});
const refused = {
  status: 404,
  description: "It is not there.",
  body: { contentType: "application/problem+json", type: reference("port.Problem"), description: "Why." },
};
const operations: readonly Operation[] = [
  {
    ...facts("read_ship", "/v1/ships/{ship_id}", {
      queryParameters: [
        field("limit", { kind: "integer", width: 32, signed: true }, "optional", {
          default: 20,
          unit: "items",
        }),
      ],
    }),
    kind: "http",
    method: "GET",
    responses: [
      {
        status: 200,
        description: "The ship.",
        body: { contentType: "application/json", type: reference("port.Sighting"), description: "It." },
      },
      refused,
    ],
  },
  {
    ...facts("paint", "/v1/ships/{ship_id}"),
    kind: "http",
    method: "PUT",
    body: {
      contentType: "multipart/form-data",
      type: reference("port.Paint"),
      description: "Colours.",
      required: true,
    },
    responses: [{ status: 204, description: "Done." }, refused],
  },
  {
    ...facts("picture", "/v1/pictures"),
    kind: "http",
    method: "GET",
    responses: [
      { status: 200, description: "Bytes.", body: { contentType: "image/png", description: "Bytes." } },
      refused,
    ],
  },
  {
    ...facts("watch", "/v1/watch", { queryParameters: [field("after", text, "optional")] }),
    kind: "sse",
    method: "GET",
    events: reference("port.Event"),
    controlFrames: [
      { event: "bye", description: "The last one.", type: reference("port.Bye"), terminal: true },
    ],
    resume: { query: "after", cursor: "id" },
    responses: [
      {
        status: 200,
        description: "Frames.",
        body: { contentType: "text/event-stream", description: "Frames." },
      },
      refused,
    ],
  },
];
const types = [
  object({
    id: "port.Ship",
    fields: [field("type", literal("ship")), field("seen", { kind: "string", format: "instant" })],
  }),
  object({ id: "port.Buoy", fields: [field("type", literal("buoy"))] }),
  union({
    id: "port.Sighting",
    open: false,
    reason: "Control flow.",
    variants: [
      { keys: ["ship"], type: reference("port.Ship") },
      { keys: ["buoy"], type: reference("port.Buoy") },
    ],
  }),
  object({ id: "port.Paint", fields: [field("file", text)] }),
  object({ id: "port.Problem", fields: [field("status", { kind: "integer", width: 53, signed: true })] }),
  object({ id: "port.Event", fields: [field("id", text), field("lane", reference("sea.Ship"))] }),
  object({ id: "port.Bye" }),
  object({ id: "port.Unreached" }),
  object({ id: "sea.Ship" }),
];
const port = protocol({
  id: "port",
  operations,
  auth: [
    { in: "header", name: "Authorization", description: "A token." },
    { in: "query", name: "key", description: "A key." },
  ],
  errors: [{ code: "gone", description: "It left | sank.", retryable: false, status: 404 }],
  deviations: ["None worth naming."],
});

const { outputs, diagnostics } = run(contract(types, [port, protocol({ id: "quiet" })]), [
  { target: "openapi", options: { license: "MIT" } },
]);
const files = outputs.flatMap((output) => output.files);
const document = JSON.parse(files[0]?.text ?? "");

describe("emitDocuments", () => {
  it("makes a document for each protocol with operations", () => {
    expect(diagnostics).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(["port.json"]);
  });

  it("has every operation under its path, method and resource", () => {
    const found = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { operationId: string; tags: string[] }>).map(
        ([method, { operationId, tags }]) => `${tags.join()} ${method} ${path} ${operationId}`,
      ),
    );
    expect(found).toEqual([
      "ships get /v1/ships/{ship_id} read_ship",
      "ships put /v1/ships/{ship_id} paint",
      "pictures get /v1/pictures picture",
      "watch get /v1/watch watch",
    ]);
  });

  it("brings along the types that operations reach, and no others", () => {
    const names = ["Buoy", "Bye", "Event", "Paint", "Problem", "Ship", "Sighting", "Ship2", "WatchFrame"];
    expect(Object.keys(document.components.schemas)).toEqual(names);
  });

  it("discriminates closed unions", () => {
    expect(document.components.schemas.Sighting.discriminator).toEqual({
      propertyName: "type",
      mapping: { ship: "#/components/schemas/Ship", buoy: "#/components/schemas/Buoy" },
    });
  });

  it("describes a stream as text that holds frames", () => {
    expect(document.paths["/v1/watch"].get.responses[200].content["text/event-stream"]).toEqual({
      schema: {
        type: "string",
        contentMediaType: "text/event-stream",
        contentSchema: { type: "array", items: { $ref: "#/components/schemas/WatchFrame" } },
      },
      "x-resume": { query: "after", cursor: "id" },
    });
    const [event, bye] = document.components.schemas.WatchFrame.anyOf;
    expect(event.properties.event).toEqual({ type: "string", not: { enum: ["bye"] } });
    expect(bye.properties.data.contentSchema).toEqual({ $ref: "#/components/schemas/Bye" });
  });

  it("says bytes by their media type", () => {
    expect(document.paths["/v1/pictures"].get.responses[200].content).toEqual({ "image/png": {} });
  });

  it("takes each credential by itself", () => {
    expect(document.security).toEqual([{ authorizationHeader: [] }, { keyQuery: [] }]);
  });

  it("tells errors and deviations in words", () => {
    expect(document.info.description).toContain("| `gone` | 404 | no | It left \\| sank. |");
    expect(document.info.description).toContain("## Deviations from the original\n\n- None worth naming.");
  });

  it("passes Redocly's recommended rules without a warning", async () => {
    expect(await lintWithRedocly(files[0]?.text ?? "")).toEqual([]);
  });
});
