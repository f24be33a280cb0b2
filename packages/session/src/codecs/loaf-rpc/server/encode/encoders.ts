import type { KnownEvent } from "@colloquy/schema/session";
import type { Script } from "../script.ts";

export type EventOf<Type extends KnownEvent["type"]> = Extract<KnownEvent, { readonly type: Type }>;

/** How events of some kinds are shown. */
export type Encoders = {
  readonly [Type in KnownEvent["type"]]?: (script: Script, event: EventOf<Type>) => void;
};
