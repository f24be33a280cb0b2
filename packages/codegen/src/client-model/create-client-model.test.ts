import { join } from "node:path";
import type { Diagnostic, Protocol } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
import { everything } from "../../test/everything.ts";
import { docs, field, protocol, reference, text } from "../../test/fixtures.ts";
import { createClientModel } from "./create-client-model.ts";

function modelOf(...protocols: readonly Protocol[]) {
  const reported: Diagnostic[] = [];
  const model = createClientModel({ protocols }, (diagnostic) => void reported.push(diagnostic));
  return { model, reported };
}

const operation = (id: string, path: string, more: object = {}): Protocol["operations"][number] => ({
  kind: "http",
  method: "GET",
  id,
  path,
  summary: id,
  docs: docs("How."),
  pathParameters: [],
  queryParameters: [],
  headerParameters: [],
  responses: [],
  ...more,
});

const rpc = { methods: [], notifications: [] };

describe("createClientModel", () => {
  it("makes of every construct what stands in cases/everything.json", async () => {
    const { model, reported } = modelOf(...everything.protocols);
    expect(reported).toEqual([]);
    const path = join(import.meta.dirname, "cases/everything.json");
    await expect(`${JSON.stringify(model, undefined, 2)}\n`).toMatchFileSnapshot(path);
  });

  it("calls a client by the words of the id without the transport", () => {
    const ids = ["everruns-rest", "chatWS", "ws", "+", "claude-stream-json"];
    const { protocols } = modelOf(...ids.map((id) => protocol({ id }))).model;
    expect(protocols.map(({ name, environment }) => [name, environment])).toEqual([
      ["everruns", "EVERRUNS"],
      ["chat", "CHAT"],
      ["ws", "WS"],
      ["u002b", "U002B"],
      ["claude stream json", "CLAUDE_STREAM_JSON"],
    ]);
  });

  it("numbers arguments that would meet in some language", () => {
    const names = ["user_id", "userId", "body", "options", "__proto__", "+"];
    const pathParameters = names.map((name) => field(name, text));
    const path = names.map((name) => `/{${name}}`).join("");
    const { protocols } = modelOf(
      protocol({ id: "a", operations: [operation("get_it", path, { pathParameters })] }),
    ).model;
    const given = protocols[0]?.http?.methods[0]?.arguments ?? [];
    expect(given.map(({ name }) => name)).toEqual([
      "user id",
      "user id 2",
      "body 2",
      "options 2",
      "proto",
      "u002b",
      "options",
    ]);
  });

  it("puts what must be given before what may be left out", () => {
    const body = { contentType: "application/json", type: text, description: "It." };
    const queryParameters = [field("a", text)];
    const order = (required: boolean, parameters: object) =>
      modelOf(
        protocol({
          id: "a",
          operations: [operation("do", "/", { body: { ...body, required }, ...parameters })],
        }),
      ).model.protocols[0]?.http?.methods[0]?.arguments.map(({ kind }) => kind);
    expect(order(true, { queryParameters })).toEqual(["body", "parameters", "options"]);
    expect(order(false, { queryParameters })).toEqual(["parameters", "body", "options"]);
    expect(order(false, {})).toEqual(["body", "options"]);
  });

  it("returns each kind of body once", () => {
    const body = (contentType: string) => ({ body: { contentType, description: "It." } });
    const responses = [
      { status: 200, description: "It.", ...body("text/plain") },
      { status: 201, description: "It.", ...body("text/html; charset=utf-8") },
      { status: 202, description: "It.", ...body("application/x-ndjson") },
      { status: 203, description: "It.", ...body("image/png") },
      { status: 204, description: "It." },
      { status: 404, description: "It.", ...body("text/plain") },
    ];
    const { protocols } = modelOf(
      protocol({ id: "a", operations: [operation("get", "/", { responses })] }),
    ).model;
    const method = protocols[0]?.http?.methods[0];
    expect(method?.returns).toMatchObject({
      contents: [{ kind: "text" }, { kind: "bytes" }, { kind: "nothing" }],
    });
    expect(method?.refusals).toEqual([{ status: 404, content: { kind: "text" } }]);
  });

  it("reports methods that no channel carries, with their place", () => {
    const { model, reported } = modelOf(protocol({ id: "a/b", rpc }));
    expect(model.protocols[0]?.rpc).toBeUndefined();
    expect(reported).toMatchObject([
      { code: "rpc-without-channel", severity: "error", pointer: "/contract/protocols/a~1b/rpc" },
    ]);
  });

  it("calls methods over the first channel, standard streams too", () => {
    const channel = { description: "It.", clientToServer: text, queryParameters: [] };
    const channels = [
      { ...channel, id: "pipe", transport: "stdio" as const, serverToClient: reference("a.Frame") },
      { ...channel, id: "socket", transport: "websocket" as const, path: "/", serverToClient: text },
    ];
    const { model } = modelOf(protocol({ id: "a", rpc, channels }));
    expect(model.protocols[0]).toMatchObject({
      rpc: { receives: reference("a.Frame") },
      sockets: [{ channel: "socket", name: "a" }],
    });
  });
});
