import type { KnownEvent } from "@colloquy/schema/session";
import { describe, expect, it } from "vitest";
import { createTheme } from "../../../terminal/theme.ts";
import { createCursor, createScreen } from "./screen.ts";
import { createTranscript } from "./transcript.ts";

const head = { sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12", at: "2026-11-01T02:26:40.400Z" };
const turn = { turnId: "turn-1" };
const message = { ...turn, messageId: "message-1" };

function createPage(isTTY: boolean, animated = false) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const screen = createScreen({ stream, animated, cursor: createCursor() });
  const theme = createTheme(false);
  const transcript = createTranscript({
    answers: screen,
    notes: screen,
    theme,
    width: 80,
    showsMessage: () => true,
  });
  return {
    show(...events: readonly KnownEvent[]) {
      for (const event of events) transcript.show(event);
    },
    text: () => written.join(""),
  };
}

const delta = (index: number, text: string): KnownEvent => ({
  type: "message.delta",
  ...head,
  ...message,
  index,
  text,
});

const completed = (text: string): KnownEvent => ({
  type: "message.completed",
  ...head,
  seq: 9,
  ...message,
  content: [{ type: "text", text }],
  stopReason: "end",
});

describe("createTranscript", () => {
  it("streams text and prints nothing twice when the whole follows", () => {
    const page = createPage(true);
    page.show(delta(0, "Berth 4 "), delta(1, "is free."), completed("Berth 4 is free."));
    expect(page.text()).toBe("Berth 4 is free.\n");
  });

  it("prints the rest of what was only partly streamed", () => {
    const page = createPage(true);
    page.show(delta(0, "Berth 4 "), completed("Berth 4 is free."));
    expect(page.text()).toBe("Berth 4 is free.\n");
  });

  it("prints the whole anew when it is not what was streamed", () => {
    const page = createPage(true);
    page.show(delta(0, "Berth 5"), completed("Berth 4 is free."));
    expect(page.text()).toBe("Berth 5\nBerth 4 is free.\n");
  });

  it("continues from a snapshot", () => {
    const page = createPage(true);
    page.show(
      {
        type: "message.snapshot",
        ...head,
        ...message,
        index: 1,
        thinkingIndex: 0,
        text: "Berth 4 ",
        thinking: "",
      },
      delta(1, "is free."),
      completed("Berth 4 is free."),
    );
    expect(page.text()).toBe("Berth 4 is free.\n");
  });

  it("keeps thinking and answer apart", () => {
    const page = createPage(true);
    page.show(
      { type: "thinking.delta", ...head, ...message, index: 0, text: "They ask for a berth." },
      delta(0, "Berth 4."),
      completed("Berth 4."),
    );
    expect(page.text()).toBe("They ask for a berth.\nBerth 4.\n");
  });

  const requested: KnownEvent = {
    type: "tool.requested",
    ...head,
    seq: 3,
    ...message,
    callId: "c1",
    name: "tide_table",
    input: { port: "Vlissingen" },
    executor: "server",
  };
  const outcome: KnownEvent = {
    type: "tool.completed",
    ...head,
    seq: 4,
    ...turn,
    callId: "c1",
    name: "tide_table",
    outcome: { status: "success", content: [{ type: "text", text: "HW 03:12" }] },
    durationMs: 64,
  };

  it("shows a tool call on one line that changes when it ends", () => {
    const page = createPage(true, true);
    page.show(requested, outcome);
    expect(page.text().split("\u001B[1A\u001B[2K\r")).toEqual([
      '◦ tide_table {"port":"Vlissingen"}\n',
      '● tide_table {"port":"Vlissingen"} 64ms → HW 03:12\n',
    ]);
  });

  it("shows the end of a tool call on a line of its own where the cursor cannot move", () => {
    const page = createPage(false);
    page.show(requested, outcome);
    expect(page.text()).toBe(
      '◦ tide_table {"port":"Vlissingen"}\n● tide_table {"port":"Vlissingen"} 64ms → HW 03:12\n',
    );
  });

  it("shows a terminal no control characters of a peer, and a pipe the text as it is", () => {
    const [terminal, pipe] = [createPage(true), createPage(false)];
    for (const page of [terminal, pipe]) page.show(delta(0, "\u001B[31mred"));
    expect(terminal.text()).toBe("␛[31mred");
    expect(pipe.text()).toBe("\u001B[31mred");
  });

  it("says why a turn failed", () => {
    const page = createPage(true);
    const failure = { code: "max_turns", message: "Too many rounds.", retryable: false };
    page.show({
      type: "turn.failed",
      ...head,
      seq: 5,
      ...turn,
      durationMs: 5,
      rounds: 8,
      toolCalls: 8,
      failure,
    });
    expect(page.text()).toBe("failed  Too many rounds. (max_turns)\n");
  });
});
