import { onboardingSchema, runtimeSnapshotSchema } from "../messages/snapshot.ts";
import {
  commandExecuteParamsSchema,
  commandExecuteResultSchema,
  debugSetParamsSchema,
  debugSetResultSchema,
  handshakeParamsSchema,
  handshakeResultSchema,
  pingResultSchema,
  shutdownParamsSchema,
  shutdownResultSchema,
  skillsListResultSchema,
  toolsListResultSchema,
} from "../messages/system-calls.ts";
import { accepting, demanding, ignoring } from "./call.ts";

const source = "loaf-rpc §6.3";
const errors = ["invalid_params"];

/** Calls about the process. */
export const systemCalls = [
  accepting(
    "rpc.handshake",
    {
      summary: "Introduce oneself",
      description: "Tells version and abilities. Optional, repeatable, without a memory.",
      source: "loaf-rpc §5",
      errors: ["invalid_params", "unsupported_protocol_version"],
    },
    handshakeParamsSchema,
    handshakeResultSchema,
  ),
  ignoring(
    "system.ping",
    { summary: "Ask for a sign of life", description: "Answers at once.", source },
    pingResultSchema,
  ),
  accepting(
    "system.shutdown",
    {
      summary: "Stop the server",
      description: "Aborts turns and stops taking requests.",
      source: "loaf-rpc §14",
      errors,
    },
    shutdownParamsSchema,
    shutdownResultSchema,
  ),
  ignoring(
    "state.get",
    {
      summary: "Read the whole process",
      description: "Tells about accounts, model, sessions and skills.",
      source,
    },
    runtimeSnapshotSchema,
  ),
  demanding(
    "command.execute",
    {
      summary: "Run a slash command",
      description: "Runs what a person typed, also while the session is busy.",
      source: "loaf-rpc §13",
      errors,
    },
    commandExecuteParamsSchema,
    commandExecuteResultSchema,
  ),
  ignoring(
    "onboarding.status",
    { summary: "Ask for the first steps", description: "Tells whether the first steps are done.", source },
    onboardingSchema,
  ),
  ignoring(
    "onboarding.complete",
    { summary: "Finish the first steps", description: "Marks the first steps as done.", source },
    onboardingSchema,
  ),
  ignoring(
    "skills.list",
    { summary: "List skills", description: "Looks for skills anew and lists them.", source },
    skillsListResultSchema,
  ),
  ignoring(
    "tools.list",
    { summary: "List tools", description: "Lists the tools the agent may call.", source },
    toolsListResultSchema,
  ),
  demanding(
    "debug.set",
    {
      summary: "Turn debugging on or off",
      description: "Turns `session.debug` on or off for all sessions.",
      source,
      errors,
    },
    debugSetParamsSchema,
    debugSetResultSchema,
  ),
] as const;
