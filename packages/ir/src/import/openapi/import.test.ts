import { describe, expect, it } from "vitest";
import { contractIn } from "../../../test/contracts.ts";
import { importedTypes, toldOf } from "../../../test/imports.ts";
import { importOpenApi } from "../index.ts";

const content = (schema: object, contentType = "application/json") => ({
  content: { [contentType]: { schema } },
});
const ship = { $ref: "#/components/schemas/Ship" };
const harbour = (more: object = {}, openapi = "3.1.0") =>
  JSON.parse(
    JSON.stringify({
      openapi,
      info: { title: "Harbour", version: "2.1.0", description: "Ships." },
      paths: {
        "/ships/{ship}": {
          parameters: [{ $ref: "#/components/parameters/Ship" }],
          get: {
            operationId: "getShip",
            summary: "Get",
            description: "Gets a ship.",
            parameters: [
              {
                in: "query",
                name: "limit",
                schema: { type: "integer", format: "int32" },
                description: "How many.",
              },
              { in: "header", name: "X-Pilot", required: true, schema: { type: "string" } },
            ],
            responses: {
              200: { description: "A ship.", ...content(ship) },
              404: { $ref: "#/components/responses/Missing" },
            },
          },
          put: {
            deprecated: true,
            requestBody: { required: true, description: "The ship.", ...content(ship) },
            responses: { 204: { description: "Done." } },
          },
          post: {
            requestBody: content({ type: "string", format: "binary" }, "image/png"),
            responses: { 201: { description: "Stored." } },
          },
        },
      },
      components: {
        parameters: {
          Ship: {
            in: "path",
            name: "ship",
            required: true,
            schema: { type: "string" },
            description: "Which.",
          },
        },
        responses: {
          Missing: { description: "None.", ...content({ $ref: "#/components/schemas/Problem" }) },
        },
        schemas: {
          Ship: {
            type: "object",
            required: ["name"],
            properties: { name: { type: "string" }, captain: { type: "string", nullable: true } },
          },
          Problem: { type: "object", properties: { cause: { $ref: "#/components/schemas/Problem" } } },
          Unused: { type: "string" },
        },
        securitySchemes: {
          key: { type: "apiKey", in: "header", name: "X-Key" },
          token: { type: "http", scheme: "bearer" },
        },
      },
      ...more,
    }),
  );

describe("importOpenApi", () => {
  it.each(["3.0.3", "3.1.0"])("reads operations, parameters, bodies and answers of %s", (version) => {
    const result = importOpenApi(harbour({}, version), { id: "harbour" });
    expect(toldOf(result)).toEqual([]);
    const contract = contractIn(result);
    expect(contract).toMatchObject({
      id: "harbour",
      title: "Harbour",
      version: "2.1.0",
      docs: { description: "Ships." },
    });
    expect(contract.protocols[0]?.operations).toMatchObject([
      {
        id: "getShip",
        method: "GET",
        pathParameters: [{ name: "ship", presence: { required: true }, docs: { description: "Which." } }],
        queryParameters: [{ name: "limit", type: { width: 32 }, presence: { required: false } }],
        headerParameters: [{ name: "X-Pilot", presence: { required: true } }],
        responses: [
          { status: 200, body: { contentType: "application/json", type: { id: "harbour.Ship" } } },
          { status: 404, description: "None.", body: { type: { id: "harbour.Problem" } } },
        ],
      },
      { id: "putShipsShip", docs: { deprecated: {} }, body: { required: true, description: "The ship." } },
      { id: "postShipsShip", body: { contentType: "image/png", required: false } },
    ]);
    expect(contract.protocols[0]?.auth).toMatchObject([{ name: "X-Key" }, { name: "Authorization" }]);
    expect(Object.keys(importedTypes(result))).toEqual(["Problem", "Ship", "Unused"]);
  });

  it("takes fifty operations and more", () => {
    const paths = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `/things/${index}`,
        {
          get: {
            responses: {
              200: { description: "It.", ...content({ type: "object", properties: { n: ship } }) },
            },
          },
        },
      ]),
    );
    const contract = contractIn(importOpenApi(harbour({ paths }), { id: "harbour" }));
    expect(contract.protocols[0]?.operations).toHaveLength(60);
    expect(new Set(contract.types.map(({ id }) => id)).size).toBe(contract.types.length);
  });

  it("warns about what no contract has a place for", () => {
    const get = {
      callbacks: {},
      parameters: [
        { in: "cookie", name: "c" },
        { in: "query", name: "q", style: "form", schema: true },
      ],
      requestBody: { content: { "application/json": { schema: true }, "text/plain": { schema: true } } },
      responses: {
        200: { description: "A stream.", headers: {}, ...content({ type: "string" }, "text/event-stream") },
        default: { description: "Anything." },
        "4XX": { description: "Anything." },
      },
    };
    const told = toldOf(
      importOpenApi(
        harbour({
          paths: { "/x": { get, head: {} } },
          webhooks: {},
          components: { securitySchemes: { odd: { type: "mutualTLS" } } },
        }),
        { id: "harbour" },
      ),
    );
    expect(told).toEqual([
      "section-not-kept /webhooks",
      "keyword-not-kept /paths/~1x/get/callbacks",
      "content-not-kept /paths/~1x/get/requestBody/content/text~1plain",
      "parameter-not-kept /paths/~1x/get/parameters/0",
      "parameter-form /paths/~1x/get/parameters/1",
      "keyword-not-kept /paths/~1x/get/responses/200",
      "content-opaque /paths/~1x/get/responses/200/content/text~1event-stream/schema",
      "response-not-kept /paths/~1x/get/responses/default",
      "response-not-kept /paths/~1x/get/responses/4XX",
      "operation-not-kept /paths/~1x/head",
      "auth-not-kept /components/securitySchemes/odd",
    ]);
  });

  it("refuses what is not OpenAPI 3, and references that lead nowhere", () => {
    expect(toldOf(importOpenApi({ swagger: "2.0" }, { id: "x" }))).toEqual(["not-openapi /openapi"]);
    const paths = {
      "/x": {
        get: { responses: { 200: { description: "?", ...content({ $ref: "#/components/schemas/Gone" }) } } },
      },
    };
    const result = importOpenApi(harbour({ paths }), { id: "x" });
    expect(toldOf(result)).toContain(
      "unresolved-reference /paths/~1x/get/responses/200/content/application~1json/schema",
    );
    expect(result.contract).toBeUndefined();
  });
});
