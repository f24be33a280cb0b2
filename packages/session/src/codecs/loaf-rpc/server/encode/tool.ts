import type { ExecutedTool } from "@colloquy/schema/loaf-rpc";
import type { ToolOutcome } from "@colloquy/schema/session";
import { toUuid } from "../../../../codec/ids.ts";
import { toInput } from "../../../../codec/values.ts";
import { toResult } from "../../tool-data.ts";
import { patchTurn, type Script, say, sayEstimate, viewOf } from "../script.ts";
import type { CallView } from "../view.ts";
import type { Encoders } from "./encoders.ts";
import { announceInterrupt, isInterruptOf } from "./interrupt.ts";

/** Tools. On this wire the calls of a turn never overlap: they are told one after another (§8, §15 quirk 10). */
export const toolEncoders: Encoders = {
  "tool.requested": (script, { callId, name, input, executor }) => {
    const call: CallView = { callId, name, input: toInput(input), executor, started: false, shown: false };
    patchTurn(script, { calls: [...callsOf(script), call] });
    showCalls(script);
  },
  "tool.started": (script, { callId }) => {
    patchCall(script, callId, { started: true });
    showCalls(script);
  },
  "tool.completed": (script, { callId, outcome }) => {
    if (outcome.status === "cancelled" && script.state.asks.some(isInterruptOf(script)))
      announceInterrupt(script);
    patchCall(script, callId, { outcome });
    showCalls(script);
  },
};

const callsOf = (script: Script): readonly CallView[] => viewOf(script).turn?.calls ?? [];

function patchCall(script: Script, callId: string, changes: Partial<CallView>): void {
  const calls = callsOf(script).map((call) => (call.callId === callId ? { ...call, ...changes } : call));
  patchTurn(script, { calls });
}

/** Shows as much as can be shown: the call that runs, when it has ended the next one that began. */
function showCalls(script: Script): void {
  dropUnstarted(script);
  const calls = callsOf(script);
  const next = calls.find(({ shown }) => shown) ?? calls.find(hasBegun);
  if (!next) return;
  if (!next.shown) showStart(script, next);
  if (next.outcome === undefined) return;
  showOutcome(script, next, next.outcome);
  showCalls(script);
}

/** A client's own call begins when it is asked for; one that was refused begins with its outcome. */
const hasBegun = ({ executor, started, outcome }: CallView): boolean =>
  executor === "client" || started || outcome !== undefined;

/** Calls that an interrupt came before are skipped, and the round has no results then (§10). */
function dropUnstarted(script: Script): void {
  const kept = callsOf(script).filter((call) => !wasSkipped(call));
  if (kept.length < callsOf(script).length) patchTurn(script, { calls: kept, cut: true });
}

const wasSkipped = ({ executor, started, outcome }: CallView): boolean =>
  executor !== "client" && !started && outcome?.status === "cancelled";

const ofTurn = (script: Script) => {
  const { id = "", round = 0 } = viewOf(script).turn ?? {};
  return { turn_id: toUuid(id), toolRound: round };
};

function showStart(script: Script, { callId, name, input }: CallView): void {
  const { turn_id, toolRound } = ofTurn(script);
  const call = { name, input: { ...input }, providerToolName: name, callId };
  say(script, "session.tool.call.started", { turn_id, data: { toolRound, call } });
  patchCall(script, callId, { shown: true });
  sayEstimate(script);
}

function showOutcome(script: Script, call: CallView, outcome: ToolOutcome): void {
  const { turn_id, toolRound } = ofTurn(script);
  const executed = toExecuted(call, outcome);
  say(script, "session.tool.call.completed", { turn_id, data: { toolRound, executed } });
  patchTurn(script, {
    calls: callsOf(script).filter(({ callId }) => callId !== call.callId),
    executed: [...(viewOf(script).turn?.executed ?? []), executed],
  });
}

const toExecuted = ({ name, input }: CallView, outcome: ToolOutcome): ExecutedTool => ({
  name,
  ok: outcome.status === "success",
  input: { ...input },
  ...toResult(outcome),
});

/** Repeats what the calls of a round came to, before anything else happens (§9.1). */
export function closeRound(script: Script): void {
  const { executed = [], cut = false } = viewOf(script).turn ?? {};
  if (executed.length === 0) return;
  patchTurn(script, { executed: [], cut: false });
  if (cut) return;
  const { turn_id, toolRound } = ofTurn(script);
  say(script, "session.tool.results", { turn_id, data: { toolRound, executed: [...executed] } });
  const estimates = executed.length + executed.filter(({ ok }) => !ok).length;
  for (let count = 0; count < estimates; count += 1) sayEstimate(script);
}
