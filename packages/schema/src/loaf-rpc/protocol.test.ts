import { describe, expect, it } from "vitest";
import { clientFrameSchema, serverFrameSchema } from "./frames.ts";
import { eventSchemas } from "./messages/events/index.ts";
import { loafRpcProtocol } from "./protocol.ts";

describe("loafRpcProtocol", () => {
  it("has each method and each event type once", () => {
    const methods = loafRpcProtocol.rpc?.methods.map(({ id }) => id) ?? [];
    const types = eventSchemas.map((schema) => schema.shape.type.value);
    expect(methods.length).toBeGreaterThan(0);
    expect(new Set(methods).size).toBe(methods.length);
    expect(new Set(types).size).toBe(types.length);
  });
});

describe("serverFrameSchema", () => {
  const event = (type: string, payload: object) => ({
    jsonrpc: "2.0",
    method: "event",
    params: { type, timestamp: "2026-11-01T09:00:00.042Z", payload },
  });

  it("keeps an unknown event and unknown members whole", () => {
    const frames = [
      event("session.voice.started", { pitch: 3 }),
      { ...event("auth.flow.started", { provider: "acme", hint: 1 }), trace: 7 },
    ];
    for (const frame of frames) expect(serverFrameSchema.parse(frame)).toEqual(frame);
  });

  it("refuses a malformed known event at its place", () => {
    const result = serverFrameSchema.safeParse(event("session.completed", { session_id: 1 }));
    expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "params.payload.session_id",
      "params.payload.turn_id",
      "params.payload.answer_length",
    ]);
  });
});

describe("clientFrameSchema", () => {
  it("takes absent and null parameters where the server takes them for {}", () => {
    const frame = { jsonrpc: "2.0", id: null, method: "session.create" };
    expect(clientFrameSchema.parse(frame)).toEqual(frame);
    expect(clientFrameSchema.parse({ ...frame, params: null })).toEqual({ ...frame, params: null });
    expect(clientFrameSchema.safeParse({ ...frame, method: "session.get" }).success).toBe(false);
  });

  it("keeps a method it does not know", () => {
    const frame = { jsonrpc: "2.0", id: "a", method: "session.rename", params: ["x"] };
    expect(clientFrameSchema.parse(frame)).toEqual(frame);
  });
});
