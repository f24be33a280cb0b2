import { describe, expect, it } from "vitest";
import { clientFrameSchema, serverFrameSchema } from "./frames.ts";

const timestamp = "2026-11-01T09:00:00Z";

describe("serverFrameSchema", () => {
  it("keeps an unknown type, an unknown event and unknown members whole", () => {
    const frames = [
      { type: "mood", timestamp, channelId: null, content: { calm: true } },
      { type: "event", timestamp, name: "paused", data: { until: "noon" } },
      { type: "text", timestamp, content: { source: "narrator", text: "…", pitch: 3 }, trace: 1 },
    ];
    for (const frame of frames) expect(serverFrameSchema.parse(frame)).toEqual(frame);
  });

  it("refuses a malformed known frame at its place", () => {
    const result = serverFrameSchema.safeParse({ type: "toolCall", timestamp, content: { id: 1, args: [] } });
    expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "content.id",
      "content.toolName",
      "content.args",
    ]);
  });
});

describe("clientFrameSchema", () => {
  it("demands the channel of a tool's answer, and takes null for it and for the result", () => {
    const answer = { type: "websocketToolResponse", timestamp, content: { id: "tc-1", result: null } };
    expect(clientFrameSchema.safeParse(answer).error?.issues[0]?.path).toEqual(["channelId"]);
    expect(clientFrameSchema.parse({ ...answer, channelId: null })).toEqual({ ...answer, channelId: null });
  });
});
