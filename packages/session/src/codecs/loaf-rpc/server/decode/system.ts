import { loafRpcProtocol } from "@colloquy/schema/loaf-rpc";
import { failureFrame } from "../../frames.ts";
import { toSnapshot } from "../../projections/snapshot.ts";
import { protocolVersion } from "../../words.ts";
import { hasWord } from "../command-line.ts";
import { processChange, toToolsList } from "../process.ts";
import { accepting, answer, demanding, ignoring, type Method, means, refuse } from "./method.ts";
import { flag, optionalFlag, optionalText, text } from "./rules.ts";

const capabilities = {
  events: true,
  command_execute: true,
  multi_session: true,
  image_inputs: ["path", "data_url"],
};

/** Methods about the process (§5, §6.3, §13, §14). */
export const systemMethods: Readonly<Record<string, Method>> = {
  "rpc.handshake": accepting(
    { protocol_version: optionalText, strict: optionalFlag },
    (state, id, { protocol_version: asked = protocolVersion, strict }) => {
      if (strict && asked !== protocolVersion)
        return refuse(state, unsupported(id, asked), "/params/protocol_version");
      return answer(state, id, {
        protocol_version: protocolVersion,
        server_name: "loaf",
        capabilities,
        methods: methodNames(),
      });
    },
  ),
  "system.ping": ignoring((state, id) =>
    answer(state, id, { ok: true, time: new Date(state.now).toISOString() }),
  ),
  "system.shutdown": accepting({ reason: optionalText }, (before, id, { reason }) => {
    const state = { ...before, stopping: true };
    const step = answer(state, id, { accepted: true, ...(reason !== undefined && { reason }) }, [
      processChange(state, reason ?? "shutdown"),
    ]);
    return { ...step, commands: [{ type: "system.shutdown", id, commands: [] }] };
  }),
  "state.get": ignoring((state, id) => answer(state, id, toSnapshot(state))),
  "skills.list": ignoring((state, id) => answer(state, id, state.facts.skills)),
  "tools.list": ignoring((state, id) => answer(state, id, toToolsList(state))),
  "debug.set": demanding({ super_debug: flag }, (state, id, { super_debug }) =>
    answer(state, id, { super_debug }),
  ),
  "onboarding.status": ignoring((state, id) => answer(state, id, state.facts.onboarding)),
  "onboarding.complete": ignoring((before, id) => {
    const state = { ...before, facts: { ...before.facts, onboarding: { completed: true } } };
    return answer(state, id, { completed: true }, [processChange(state, "onboarding_complete")]);
  }),
  "command.execute": demanding(
    { session_id: text, raw_command: text },
    (state, id, { session_id: sessionId, raw_command: line }) => {
      const commands = hasWord(line, "/clear") ? [{ type: "history.clear" as const }] : [];
      return means(state, { type: "command.execute", id, sessionId, line, commands });
    },
  ),
};

/** All names, sorted. */
const methodNames = (): string[] => (loafRpcProtocol.rpc?.methods ?? []).map(({ id }) => id).toSorted();

const unsupported = (id: Parameters<typeof failureFrame>[0], asked: string) =>
  failureFrame(id, -32602, `unsupported protocol version: ${asked}`, {
    reason: "unsupported_protocol_version",
    supported: protocolVersion,
  });
