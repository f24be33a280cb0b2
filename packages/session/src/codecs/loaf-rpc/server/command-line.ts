import type { CommandExecuteResult } from "@colloquy/schema/loaf-rpc";
import type { Encoded } from "../../../codec/codec.ts";
import { type LoafServerFrame, refusalFrame, successFrame } from "../frames.ts";
import type { CommandLineCall } from "./call.ts";
import { noCompaction, noLimits } from "./decode/provider.ts";
import { processChange, toAuthStatus, toModelList, toSelection, toToolsList } from "./process.ts";
import type { ServerState } from "./state.ts";

const wordOf = (line: string): string => line.split(/\s+/, 1)[0]?.toLowerCase() ?? "";

/** Whether a line is this command, in any case. */
export const hasWord = (line: string, word: string): boolean => wordOf(line) === word;

const descriptions: Readonly<Record<string, string>> = {
  "/auth": "show who is signed in",
  "/onboarding": "show whether the first steps are done",
  "/model": "show the model in use and the others",
  "/limits": "show what is left of the limits",
  "/history": "list saved chats or go on with one",
  "/clear": "forget the conversation",
  "/compress": "sum up the conversation",
  "/skills": "list skills",
  "/tools": "list tools",
  "/help": "list commands",
  "/forgeteverything": "wipe credentials and configuration",
  "/quit": "stop",
  "/exit": "stop",
};

type Outcome =
  | { readonly output: unknown; readonly before?: readonly LoafServerFrame[] }
  | { readonly refusal: string };

const outcomes: Readonly<Record<string, (state: ServerState) => Outcome>> = {
  "/auth": (state) => ({
    output: { auth_status: toAuthStatus(state), hint: "use auth.connect.* or auth.set.* to sign in" },
  }),
  "/onboarding": ({ facts }) => ({ output: facts.onboarding }),
  "/model": (state) => ({ output: { ...toSelection(state), available: toModelList(state, undefined) } }),
  "/limits": ({ facts }) => (facts.limits ? { output: facts.limits } : { refusal: noLimits }),
  "/history": () => ({
    refusal: "saved chats are listed by history.list; none can be loaded into a session",
  }),
  "/compress": () => ({ refusal: noCompaction }),
  "/skills": ({ facts }) => ({ output: facts.skills }),
  "/tools": (state) => ({ output: toToolsList(state) }),
  "/help": () => ({
    output: {
      commands: Object.entries(descriptions).map(([name, description]) => ({ name, description })),
    },
  }),
  "/forgeteverything": () => ({ refusal: "this server keeps no credentials to forget" }),
  "/quit": quit,
  "/exit": quit,
};

/** The server keeps serving (§13). */
function quit(state: ServerState): Outcome {
  return { output: { shutting_down: true }, before: [processChange(state, "quit_command")] };
}

/** Answers a slash command that asks nothing of the session (§13); the session is known to exist. */
export function answerCommandLine(
  state: ServerState,
  { id, line }: CommandLineCall,
): Encoded<ServerState, LoafServerFrame> {
  if (!line.startsWith("/")) return { state, frames: [successFrame(id, { handled: false })] };
  const outcome = outcomes[wordOf(line)]?.(state) ?? {
    output: { error: `unknown command: ${wordOf(line)}` },
  };
  if ("refusal" in outcome) return { state, frames: [refusalFrame(id, outcome.refusal)] };
  const result: CommandExecuteResult = { handled: true, output: outcome.output };
  return { state, frames: [...(outcome.before ?? []), successFrame(id, result)] };
}
