import type { EngineLimits, Session } from "@colloquy/server";
import { createHarness, type Witness, watch } from "./harness.ts";
import { createGate, createScriptedAgent, type Gate, sayThrough } from "./scripted-agent.ts";

export interface GatedSession {
  readonly session: Session;
  readonly gates: readonly Gate[];
  readonly witness: Witness;
}

/** A session whose agent answers its messages with «answer 1», «answer 2» … and stops half-way in each at a gate. */
export async function createGatedSession(limits: Partial<EngineLimits> = {}): Promise<GatedSession> {
  const gates = Array.from({ length: 5 }, createGate);
  let turns = 0;
  const agent = createScriptedAgent(async function* (context) {
    const gate = gates[turns++] ?? createGate();
    yield* sayThrough(gate, context, `answer ${turns}`);
  });
  const session = await createHarness({ agent, limits }).engine.create({});
  return { session, gates, witness: watch(session) };
}
