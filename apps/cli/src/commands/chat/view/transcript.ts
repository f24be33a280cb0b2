import type { KnownEvent } from "@colloquy/schema/session";
import { duration } from "../../../terminal/progress.ts";
import type { Theme } from "../../../terminal/theme.ts";
import { describeContent, describeMessage, describeOutcome, describeUsage, shortJson } from "./phrases.ts";
import { safeText } from "./safe-text.ts";
import type { Screen } from "./screen.ts";
import { createStreams } from "./streams.ts";

/** Shows a session, event by event, the same for every protocol. */
export interface Transcript {
  show(event: KnownEvent): void;
}

export interface TranscriptOptions {
  /** Takes text of the agent. */
  readonly answers: Screen;
  /** Takes everything else; may be the same one. */
  readonly notes: Screen;
  readonly theme: Theme;
  readonly width: number;
  /** Whether a user message shall be shown; a person sees their own where they typed it. */
  readonly showsMessage: (messageId: string) => boolean;
}

type Show = { readonly [T in KnownEvent["type"]]?: (event: Extract<KnownEvent, { type: T }>) => void };

/** Creates the view of one session. Events without a line of their own change nothing on the screen. */
export function createTranscript({
  answers,
  notes,
  theme,
  width,
  showsMessage,
}: TranscriptOptions): Transcript {
  const streams = createStreams({ text: answers, thinking: notes }, theme);
  const calls = new Map<string, string>();
  const marks: Readonly<Record<string, (text: string) => string>> = {
    success: theme.success,
    unknown: theme.dim,
  };
  const remark = (text: string) => notes.line(theme.dim(text));
  const shows: Show = {
    "message.added": ({ message }) => {
      if (showsMessage(message.id)) notes.line(`${theme.place("›")} ${safeText(describeMessage(message))}`);
    },
    "thinking.delta": ({ messageId, text }) => streams.thinking(messageId, text),
    "thinking.completed": ({ messageId, text }) => streams.wholeThought(messageId, text),
    "message.delta": ({ messageId, text }) => streams.text(messageId, text),
    "message.snapshot": ({ messageId, thinking, text }) => streams.snapshot(messageId, thinking, text),
    "message.completed": ({ messageId, content }) => streams.wholeText(messageId, describeContent(content)),
    "tool.requested": ({ callId, name, input, executor }) => {
      calls.set(callId, `${safeText(name)} ${theme.dim(safeText(shortJson(input, width / 2)))}`);
      notes.line(
        `${theme.place("◦")} ${calls.get(callId)}${executor === "client" ? theme.dim(" (here)") : ""}`,
        callId,
      );
    },
    "tool.completed": ({ callId, name, outcome, durationMs }) => {
      const mark = (marks[outcome.status] ?? theme.error)("●");
      const result = theme.dim(safeText(describeOutcome(outcome, durationMs, width / 2)));
      notes.line(`${mark} ${calls.get(callId) ?? safeText(name)} ${result}`, callId);
    },
    "tool.output": ({ text }) => notes.stream(text, theme.dim),
    "permission.requested": ({ name, input, question }) =>
      notes.line(`${theme.warning("?")} ${safeText(question ?? `${name} ${shortJson(input, width)}`)}`),
    "permission.resolved": ({ decision }) => remark(`  ${safeText(decision)}`),
    "turn.queued": ({ position }) => remark(`queued, number ${position} in line`),
    "turn.steered": () => remark("taken into the running turn"),
    "turn.completed": ({ durationMs, usage }) =>
      remark([duration(durationMs), ...(usage === undefined ? [] : [describeUsage(usage)])].join(", ")),
    "turn.failed": ({ failure }) =>
      notes.line(`${theme.error("failed")}  ${safeText(`${failure.message} (${failure.code})`)}`),
    "turn.interrupted": ({ reason }) => remark(`interrupted (${safeText(reason)})`),
    "history.cleared": () => remark("the agent forgot the conversation so far"),
    "context.compacted": () => remark("the agent summed up the older part of the conversation"),
    "session.closed": () => remark("the session is closed"),
  };
  return {
    show(event) {
      const show = shows[event.type] as ((event: KnownEvent) => void) | undefined;
      show?.(event);
    },
  };
}
