import { describe, expect, it } from "vitest";
import { ephemeralEventTypes, eventSchema, eventTypes } from "./messages/events/index.ts";
import { everrunsRestProtocol, supportingOperations } from "./protocol.ts";

describe("everrunsRestProtocol", () => {
  it("knows which calls a client needs before a session", () => {
    expect(supportingOperations.map(({ id }) => id)).toEqual([
      "create_agent",
      "list_agents",
      "get_agent",
      "delete_agent",
      "list_harnesses",
      "list_models",
    ]);
  });

  it("has each event type once, and stores all but some that are pieces of others", () => {
    expect(new Set(eventTypes).size).toBe(eventTypes.length);
    expect(ephemeralEventTypes).toEqual([
      "output.message.delta",
      "reason.thinking.delta",
      "tool.output.delta",
      "voice.input_transcript.delta",
      "voice.output_transcript.delta",
    ]);
  });

  it("names every operation and every place once", () => {
    const operations = everrunsRestProtocol.operations;
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
  });

  it("has a field for each placeholder of a path", () => {
    for (const { path, pathParameters } of everrunsRestProtocol.operations) {
      const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(pathParameters?.shape ?? {})).toEqual(placeholders);
    }
  });
});

describe("eventSchema", () => {
  const envelope = {
    id: "event_01a194ee2ff57171b74715eaf2cdda3f",
    ts: "2026-11-01T02:26:40.123Z",
    session_id: "session_01a194ee2f317d7fa01896fd9e562e12",
    context: {},
  };

  it("keeps an unknown type whole", () => {
    const event = { ...envelope, type: "schedule.triggered", data: { schedule_id: "s1" }, novelty: 1 };
    expect(eventSchema.parse(event)).toEqual(event);
  });

  it("keeps unknown members of a known type, and unknown values of its enums", () => {
    const data = { task: { id: "task_01a194ee2fa07d1e8f2a3b4c5d6e7f80", state: "dreaming", mood: "calm" } };
    const event = { ...envelope, type: "task.updated", data, sequence: 4 };
    expect(eventSchema.parse(event)).toEqual(event);
  });

  it("refuses a malformed known type at its place", () => {
    const result = eventSchema.safeParse({ ...envelope, type: "turn.started", data: { turn_id: "turn_1" } });
    expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "data.turn_id",
      "data.input_message_id",
    ]);
  });

  it("refuses a context that is null", () => {
    const event = { ...envelope, context: null, type: "budget.paused", data: {} };
    expect(eventSchema.safeParse(event).error?.issues.map(({ path }) => path[0])).toContain("context");
  });
});
