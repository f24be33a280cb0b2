import { unmapped } from "@colloquy/define";
import { mapsTo, relatedTo } from "../../mapping.ts";
import { catalogue } from "../mappings.ts";
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

const process = unmapped("Concerns the process, not one of its sessions.");

const source = "loaf-rpc §6.3";
const errors = ["invalid_params"];

/** Calls about the process. */
export const systemCalls = [
  accepting(
    "rpc.handshake",
    {
      summary: "Handshake",
      description:
        "Returns version and abilities of the server. Optional and repeatable; the server stores nothing.",
      source: "loaf-rpc §5",
      errors: ["invalid_params", "unsupported_protocol_version"],
      mapping: relatedTo("server"),
    },
    handshakeParamsSchema,
    handshakeResultSchema,
  ),
  ignoring(
    "system.ping",
    {
      summary: "Ping",
      description: "Returns at once, to check that the server is running.",
      source,
      mapping: relatedTo("signOfLife"),
    },
    pingResultSchema,
  ),
  accepting(
    "system.shutdown",
    {
      summary: "Stop the server",
      description: "Aborts all turns, empties the queues and stops accepting requests.",
      source: "loaf-rpc §14",
      errors,
      mapping: process,
    },
    shutdownParamsSchema,
    shutdownResultSchema,
  ),
  ignoring(
    "state.get",
    {
      summary: "Read the server state",
      description: "Returns accounts, onboarding, model, sessions and skills of the process.",
      source,
      mapping: relatedTo("readingSession"),
    },
    runtimeSnapshotSchema,
  ),
  demanding(
    "command.execute",
    {
      summary: "Run a slash command",
      description: "Runs a slash command as the user typed it, also while the session is busy.",
      source: "loaf-rpc §13",
      errors,
      mapping: mapsTo("history.clear"),
    },
    commandExecuteParamsSchema,
    commandExecuteResultSchema,
  ),
  ignoring(
    "onboarding.status",
    {
      summary: "Read onboarding status",
      description: "Returns whether the introduction for new users is completed.",
      source,
      mapping: process,
    },
    onboardingSchema,
  ),
  ignoring(
    "onboarding.complete",
    {
      summary: "Complete onboarding",
      description: "Marks the introduction for new users as completed.",
      source,
      mapping: process,
    },
    onboardingSchema,
  ),
  ignoring(
    "skills.list",
    {
      summary: "List skills",
      description: "Scans the skill directories and returns the skills found.",
      source,
      mapping: catalogue,
    },
    skillsListResultSchema,
  ),
  ignoring(
    "tools.list",
    {
      summary: "List tools",
      description: "Returns the tools the agent may call, sorted by name.",
      source,
      mapping: catalogue,
    },
    toolsListResultSchema,
  ),
  demanding(
    "debug.set",
    {
      summary: "Switch debug events",
      description: "Switches `session.debug` events on or off, for all sessions.",
      source,
      errors,
      mapping: process,
    },
    debugSetParamsSchema,
    debugSetResultSchema,
  ),
] as const;
