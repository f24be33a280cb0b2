import type { Operation } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
import { resourceOf } from "./resources.ts";

const http = (id: string, path: string) => ({ kind: "http", id, path }) as Operation;

describe("resourceOf", () => {
  it.each([
    ["create_session", "/v1/sessions", "sessions.create"],
    ["pin_session", "/v1/sessions/{session_id}/pin", "sessions.pin"],
    ["get_events_summary", "/v1/sessions/{session_id}/events/summary", "events.get summary"],
    ["get_image_thumbnail", "/v1/images/{image_id}/thumbnail", "images.get thumbnail"],
    ["submit_tool_results", "/v1/sessions/{session_id}/tool-results", "tool results.submit"],
    ["createIntegration", "/api/v1/web-integrations", "web integrations.create"],
    ["discoverIntegration", "/api/v1/web-integrations/discover", "web integrations.discover"],
    ["list_harnesses", "/v1/harnesses", "harnesses.list"],
    ["ping", "/v2/health", "health.ping"],
    ["ping", "/", ".ping"],
  ])("reads %s on %s as %s", (id, path, want) => {
    const { resource, method } = resourceOf(http(id, path));
    expect(`${resource}.${method}`).toBe(want);
  });

  it("puts a stream with what it carries", () => {
    const stream = {
      kind: "sse",
      id: "stream_sse",
      path: "/v1/sse",
      events: { kind: "reference", id: "a.Event" },
    } as Operation;
    expect(resourceOf(stream)).toEqual({ resource: "events", method: "stream" });
  });
});
