import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { Issue } from "../../../codec/diagnostics.ts";

/** An `error` frame. */
export const errorFrame = (
  code: string,
  message: string,
  details?: Record<string, unknown>,
): KnownServerFrame => ({
  type: "error",
  payload: { code, message, ...(details && { details }) },
});

/** Tells a client what is wrong with its frame, first things first (§9). */
export function refusalFrame(problems: readonly Issue[]): KnownServerFrame {
  const [first] = problems;
  const path = first?.path.map(String) ?? [];
  const place = path.length > 0 ? `${path.join(".")}: ` : "";
  return errorFrame("VALIDATION_ERROR", `${place}${first?.message ?? "The frame is not valid."}`, { path });
}
