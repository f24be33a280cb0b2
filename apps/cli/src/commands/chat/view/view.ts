import type { KnownEvent } from "@colloquy/schema/session";
import type { CommandContext } from "../../../command.ts";
import type { OutputStream } from "../../../terminal/terminal.ts";
import { isAnimated } from "../../../terminal/theme.ts";
import { createCursor, createScreen } from "./screen.ts";
import { createTranscript } from "./transcript.ts";

/** Shows what happens in a session, as the flags want it: for a person, or one JSON value per line. */
export interface View {
  show(event: KnownEvent): void;
}

const DEFAULT_WIDTH = 100;
const nowhere: OutputStream = { write: () => true };

/** Creates a view whose result is the whole conversation: all of it goes to stdout. */
export function createView(
  { terminal, report }: CommandContext,
  { showsMessage }: { readonly showsMessage: (messageId: string) => boolean },
): View {
  if (report.json) return { show: (event) => report.record(event) };
  const { stdout, env } = terminal;
  const screen = createScreen({ stream: stdout, animated: isAnimated(stdout, env), cursor: createCursor() });
  const theme = report.out;
  const width = stdout.columns ?? DEFAULT_WIDTH;
  return createTranscript({ answers: screen, notes: screen, theme, width, showsMessage });
}

/** Shows one turn among others. */
export interface AnswerView {
  /** `own`: whether the event is part of the turn. */
  show(event: KnownEvent, own: boolean): void;
}

/** Creates a view whose result is the answer of one turn: only that goes to stdout, the rest to stderr. */
export function createAnswerView({ terminal, report }: CommandContext): AnswerView {
  if (report.json) return { show: (event) => report.record(event) };
  const { stdout, stderr, env } = terminal;
  const cursor = createCursor();
  const shared = stdout.isTTY && stderr.isTTY;
  const transcript = createTranscript({
    answers: createScreen({ stream: stdout, animated: false, cursor: shared ? cursor : createCursor() }),
    notes: createScreen({
      stream: report.quiet ? nowhere : stderr,
      animated: isAnimated(stderr, env),
      cursor,
    }),
    theme: report.err,
    width: stderr.columns ?? DEFAULT_WIDTH,
    showsMessage: () => false,
  });
  return {
    show(event, own) {
      if (own) transcript.show(event);
    },
  };
}
