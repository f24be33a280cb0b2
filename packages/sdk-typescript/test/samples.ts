import type { Session } from "@colloquy/client/everruns-rest";

const hexadecimal = (value: number): string => value.toString(16).padStart(32, "0");

export const sessionId = `session_${hexadecimal(1)}`;
export const at = "2026-01-02T03:04:05.678Z";

/** A session with a member no version knows. */
export const session = {
  id: sessionId,
  organization_id: `org_${hexadecimal(1)}`,
  workspace_id: `wsp_${hexadecimal(1)}`,
  harness_id: `harness_${hexadecimal(1)}`,
  owner_principal_id: `principal_${hexadecimal(1)}`,
  status: "started",
  created_at: at,
  updated_at: at,
  self_url: "http://localhost/v1/sessions/1",
  view_url: "http://localhost/1",
  ui_link: "http://localhost/1",
  from_the_future: { kept: null },
} satisfies Session & Record<string, unknown>;

export const eventId = (sequence: number): string => `event_${hexadecimal(sequence)}`;

/** A stored event; even ones are of a type this version does not know. */
export const event = (sequence: number) => ({
  id: eventId(sequence),
  type: sequence % 2 === 0 ? "weather.changed" : "reason.thinking.completed",
  ts: at,
  session_id: sessionId,
  context: {},
  data: { turn_id: `turn_${hexadecimal(1)}`, thinking: `Grüße 🍵 ${sequence}` },
  sequence,
});
