import { describe, expect, it } from "vitest";
import {
  splitWords,
  toCamelCase,
  toKebabCase,
  toPascalCase,
  toScreamingSnakeCase,
  toSnakeCase,
} from "../index.ts";

describe("splitWords", () => {
  it.each([
    ["HTTPServer.idle_ms", ["http", "server", "idle", "ms"]],
    ["fooBar2Baz", ["foo", "bar2", "baz"]],
    ["session/prompt", ["session", "prompt"]],
    ["größeÄndern", ["größe", "ändern"]],
    ["__", []],
    ["", []],
  ])("%s", (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
});

it("spells words in each convention", () => {
  const spellings = [toPascalCase, toCamelCase, toSnakeCase, toScreamingSnakeCase, toKebabCase];
  const got = spellings.map((spell) => spell("agent.message_delta"));
  const want = [
    "AgentMessageDelta",
    "agentMessageDelta",
    "agent_message_delta",
    "AGENT_MESSAGE_DELTA",
    "agent-message-delta",
  ];
  expect(got).toEqual(want);
});
