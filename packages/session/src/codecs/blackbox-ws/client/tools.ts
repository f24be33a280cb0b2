import type { ToolCallContent, ToolCallResultContent } from "@colloquy/schema/blackbox-ws";
import { completeCall, releaseHeld } from "../../../story.ts";
import { fromToldResult } from "../outcome.ts";
import type { Story } from "./state.ts";
import { tellCall } from "./turns.ts";

/** A tool is called. Who runs it shows later, unless the client knows which tools are its own (§8). */
export function noticeCall(story: Story, content: ToolCallContent): void {
  const { clientTools } = story.state;
  markTime(story, content.id);
  if (clientTools) {
    tellCall(story, content, clientTools.has(content.toolName) ? "client" : "server");
    return;
  }
  const call = { type: "toolCall" as const, callId: content.id, name: content.toolName, input: content.args };
  story.state = { ...story.state, held: [...story.state.held, call] };
}

/** The client is asked: the call that was noticed before is its own. */
export function askClient(story: Story, content: ToolCallContent): void {
  markTime(story, content.id);
  story.state = { ...story.state, held: story.state.held.filter(({ callId }) => callId !== content.id) };
  tellCall(story, content, "client");
}

/** An outcome. A call that nobody was asked to run was the server's. */
export function noticeResult(story: Story, { id, result, error }: ToolCallResultContent): void {
  const held = story.state.held.find(({ callId }) => callId === id);
  if (held) {
    story.state = { ...story.state, held: story.state.held.filter((call) => call !== held) };
    tellCall(story, { id, toolName: held.name, args: held.input }, "server");
  }
  completeCall(story, id, fromToldResult(result, error), story.state.toldAt[id]);
}

/** The agent goes on: calls that the client was not asked to run by now are the server's. */
export const releaseCalls = (story: Story): void => releaseHeld(story);

function markTime(story: Story, id: string): void {
  const { toldAt, now } = story.state;
  if (!(id in toldAt)) story.state = { ...story.state, toldAt: { ...toldAt, [id]: now } };
}
