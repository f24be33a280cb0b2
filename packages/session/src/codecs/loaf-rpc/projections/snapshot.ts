import type { RuntimeSnapshot } from "@colloquy/schema/loaf-rpc";
import { toUuid } from "../../../codec/ids.ts";
import type { ServerState } from "../server/state.ts";

/** The whole process (§7). Its sessions are those this connection has seen. */
export function toSnapshot({ facts, sessions }: ServerState): RuntimeSnapshot {
  const ids = Object.keys(sessions).map(toUuid);
  const { directories, skills } = facts.skills;
  return {
    auth: facts.auth,
    onboarding: facts.onboarding,
    model: facts.model,
    sessions: { count: ids.length, ids },
    skills: { count: skills.length, directories: [...directories] },
  };
}
