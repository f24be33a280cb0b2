import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import type { Dialect } from "@colloquy/session/chucky-ws";

/** Events whose frame depends on nothing but the event and the words, for readers in step: written once for all. */
const shared: ReadonlySet<string> = new Set(["message.delta", "thinking.delta"]);
const enveloped: ReadonlySet<Dialect> = new Set(["documented", "deltas"]);

const texts = new WeakMap<KnownEvent, Map<Dialect, string>>();

/** The JSON text of one frame of an event. */
export function frameText(event: KnownEvent, dialect: Dialect, frame: KnownServerFrame): string {
  if (!shared.has(event.type) || !enveloped.has(dialect)) return JSON.stringify(frame);
  const known = texts.get(event) ?? new Map<Dialect, string>();
  texts.set(event, known);
  const text = known.get(dialect) ?? JSON.stringify(frame);
  known.set(dialect, text);
  return text;
}
