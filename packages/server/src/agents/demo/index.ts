import { type Clock, systemClock } from "../../clock.ts";
import type { Agent, AgentContext, AgentEvent } from "../agent.ts";
import { answer } from "./answer.ts";
import { calcTool } from "./calc.ts";
import { createClockTool } from "./clock-tool.ts";
import { createVoice, type VoiceOptions } from "./voice.ts";

export interface DemoAgentOptions {
  /** Default the system's. */
  readonly clock?: Clock;
  /** Pause before each word of an answer; 0 for none. Default 15 ms, about the speed of a model. */
  readonly pauseMs?: number;
}

const model = "demo";

/** An agent that needs no model: the same conversation always gets the same answers. Send it `/help`. */
export function createDemoAgent(options: DemoAgentOptions = {}): Agent {
  const { clock = systemClock, pauseMs = 15 } = options;
  return {
    id: "demo",
    models: [{ id: model, displayName: "Demo" }],
    tools: [calcTool, createClockTool(clock)],
    run: (context) => converse(context, { clock, pauseMs, model: context.state.settings.model ?? model }),
  };
}

/** Answers the message that started the turn, and then whatever came meanwhile to steer it. */
async function* converse(context: AgentContext, options: VoiceOptions): AsyncGenerator<AgentEvent> {
  const voice = createVoice(context, options);
  const asked = context.history.at(-1);
  if (asked) yield* answer(voice, asked);
  for (let more = context.takeSteering(); more.length > 0; more = context.takeSteering()) {
    for (const message of more) yield* answer(voice, message);
  }
}
