import { createInterface, type Interface } from "node:readline";
import type { Terminal } from "../../../terminal/terminal.ts";
import type { Theme } from "../../../terminal/theme.ts";

/** What became of a question. */
export type Line =
  | { readonly kind: "line"; readonly text: string }
  /** Something happened that the person should see first; what they had typed comes back with the next question. */
  | { readonly kind: "disturbed" }
  /** Ctrl-D, or Ctrl-C twice on an empty line. */
  | { readonly kind: "left" };

/** Asks a person for a line, with line editing and a history. */
export interface Prompt {
  ask(label: string, disturbed: Promise<void>): Promise<Line>;
}

const CLEAR_LINE = "\r\u001B[2K";

/** Creates the prompt of a terminal. */
export function createPrompt({ stdin, stdout }: Pick<Terminal, "stdin" | "stdout">, theme: Theme): Prompt {
  let history: string[] = [];
  let typed = "";
  return {
    async ask(label, disturbed) {
      const editor = createInterface({ input: stdin, output: stdout, terminal: true, history });
      editor.on("history", (lines) => {
        history = lines;
      });
      editor.setPrompt(theme.place(label));
      const answer = answerOf(editor, stdout, theme);
      editor.prompt();
      editor.write(typed);
      typed = "";
      await Promise.race([answer.given, disturbed]);
      const line = answer.line() ?? disturbance;
      if (line.kind === "disturbed") {
        typed = editor.line;
        stdout.write(CLEAR_LINE);
      }
      editor.close();
      return line;
    },
  };
}

/** What a question comes to when something happens before it is answered. */
export const disturbance: Line = { kind: "disturbed" };

interface Answer {
  readonly given: Promise<void>;
  line(): Line | undefined;
}

function answerOf(editor: Interface, stdout: Terminal["stdout"], theme: Theme): Answer {
  const { promise, resolve } = Promise.withResolvers<void>();
  let line: Line | undefined;
  let warned = false;
  const give = (answer: Line) => {
    line ??= answer;
    resolve();
  };
  editor.on("line", (text) => give({ kind: "line", text }));
  editor.on("close", () => give({ kind: "left" }));
  editor.on("SIGINT", () => {
    if (warned && editor.line === "") return editor.close();
    warned = editor.line === "";
    stdout.write("\n");
    if (warned) stdout.write(`${theme.dim("Ctrl-C again leaves.")}\n`);
    editor.write(null, { ctrl: true, name: "u" });
    editor.prompt();
  });
  return { given: promise, line: () => line };
}
