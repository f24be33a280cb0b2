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
      editor.prompt();
      editor.write(typed);
      typed = "";
      const line = await Promise.race([lineOf(editor, stdout, theme), disturbed.then(() => disturbance)]);
      if (line.kind === "disturbed") {
        typed = editor.line;
        stdout.write(CLEAR_LINE);
      }
      editor.close();
      return line;
    },
  };
}

const disturbance: Line = { kind: "disturbed" };

function lineOf(editor: Interface, stdout: Terminal["stdout"], theme: Theme): Promise<Line> {
  const { promise, resolve } = Promise.withResolvers<Line>();
  let warned = false;
  editor.on("line", (text) => resolve({ kind: "line", text }));
  editor.on("close", () => resolve({ kind: "left" }));
  editor.on("SIGINT", () => {
    if (warned && editor.line === "") return editor.close();
    warned = editor.line === "";
    stdout.write("\n");
    if (warned) stdout.write(`${theme.dim("Ctrl-C again leaves.")}\n`);
    editor.write(null, { ctrl: true, name: "u" });
    editor.prompt();
  });
  return promise;
}
