import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { CommandRecorder } from "../../../codec/command-recorder.ts";
import { fromIssue, type Issue } from "../../../codec/diagnostics.ts";

/** An `error` frame. */
export const errorFrame = (
  code: string,
  message: string,
  details?: Record<string, unknown>,
): KnownServerFrame => ({
  type: "error",
  payload: { code, message, ...(details && { details }) },
});

/** The error frame for a frame that does not fit; it names the first issue (§9). */
export function refusalFrame(issues: readonly Issue[]): KnownServerFrame {
  const [first] = issues;
  const path = first?.path.map(String) ?? [];
  const place = path.length > 0 ? `${path.join(".")}: ` : "";
  return errorFrame("VALIDATION_ERROR", `${place}${first?.message ?? "The frame is not valid."}`, { path });
}

type Refusing = Pick<CommandRecorder<unknown, KnownServerFrame>, "reply" | "report">;

/** Answers a frame that does not fit, and reports each issue. */
export function refuse(context: Refusing, ...issues: readonly Issue[]): void {
  context.reply(refusalFrame(issues));
  for (const issue of issues) context.report(fromIssue(issue));
}

export const refuseOrder = (context: Refusing, message: string): void =>
  refuse(context, { code: "out_of_order", path: ["type"], message });

export const refuseRole = (context: Refusing, path: readonly string[], message: string): void =>
  refuse(context, { code: "wrong_role", path, message });
