import { describe, expect, it } from "vitest";
import { clientFrameSchema, serverFrameSchema } from "./frames.ts";
import { hostRequestSchemas } from "./messages/control/host-requests.ts";
import { systemSchemas } from "./messages/system/index.ts";

const stamp = { uuid: "5c2d8a3f-1e4b-4f6c-8d7e-90a1b2c3d4e5", session_id: "s" };

describe("claudeStreamJsonProtocol", () => {
  it("has each system subtype and each request of a host once", () => {
    const subtypes = systemSchemas.map((schema) => schema.shape.subtype.value);
    const requests = hostRequestSchemas.map((schema) => schema.shape.subtype.value);
    expect(new Set(subtypes).size).toBe(subtypes.length);
    expect(new Set(requests).size).toBe(requests.length);
  });
});

describe("serverFrameSchema", () => {
  it("keeps an unknown type, subtype, block and member whole", () => {
    const frames = [
      { type: "weather", ...stamp, wind: 3 },
      { type: "system", subtype: "weather", ...stamp, wind: 3 },
      { type: "result", subtype: "error_weather", wind: 3 },
      {
        type: "assistant",
        message: { role: "assistant", content: [{ type: "mcp_tool_use", id: "a", input: {} }], mood: 1 },
        parent_tool_use_id: null,
        ...stamp,
      },
    ];
    for (const frame of frames) expect(serverFrameSchema.parse(frame)).toEqual(frame);
  });

  it("refuses a malformed known subtype at its place", () => {
    const frame = { type: "system", subtype: "api_retry", attempt: "1", ...stamp };
    expect(serverFrameSchema.safeParse(frame).error?.issues[0]?.path).toEqual(["attempt"]);
  });
});

describe("clientFrameSchema", () => {
  it("refuses a prompt of another role, and keeps a request it does not know", () => {
    const prompt = { type: "user", message: { role: "assistant", content: "hello" } };
    expect(clientFrameSchema.safeParse(prompt).error?.issues[0]?.path).toEqual(["message", "role"]);
    const request = {
      type: "control_request",
      request_id: "r1",
      request: { subtype: "set_weather", wind: 3 },
    };
    expect(clientFrameSchema.parse(request)).toEqual(request);
  });
});
