import { styleText } from "node:util";
import type { OutputStream, Terminal } from "./terminal.ts";

type Style = Parameters<typeof styleText>[0];

/** Whether a stream is a terminal that can move its cursor. */
export const isAnimated = (stream: OutputStream, env: Terminal["env"]): boolean =>
  stream.isTTY === true && env.TERM !== "dumb";

/** Whether a stream gets colour: only a capable terminal, and only if no flag or variable forbids it. Judged for each stream by itself. */
export const wantsColour = (stream: OutputStream, env: Terminal["env"], allowed: boolean): boolean =>
  allowed && isAnimated(stream, env) && !env.NO_COLOR;

/** Colours text by what it means; gives it back as it is when `colour` is false. */
export function createTheme(colour: boolean) {
  const paint = (style: Style) => (text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  return {
    error: paint(["bold", "red"]),
    warning: paint(["bold", "yellow"]),
    note: paint("cyan"),
    success: paint("green"),
    added: paint("green"),
    removed: paint("red"),
    place: paint("cyan"),
    heading: paint("bold"),
    dim: paint("dim"),
  };
}

/** What `createTheme` returns. */
export type Theme = ReturnType<typeof createTheme>;
