import type { AgentEvent } from "../../agent.ts";
import type { Voice } from "../voice.ts";

/** Something the demo agent can show, by a word with a slash. */
export interface Skill {
  /** With its arguments, as `/help` prints it. */
  readonly usage: string;
  readonly help: string;
  /** `rest` is what stands behind the word. */
  run(voice: Voice, rest: string): AsyncGenerator<AgentEvent>;
}
