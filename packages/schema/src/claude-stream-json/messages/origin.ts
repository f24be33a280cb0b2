import { openEnum, optional, required, string, tag, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";

const source = "claude-stream-json §4.4, §21";
const plain = <const Kind extends string>(name: string, kind: Kind, description: string) =>
  claudeStreamJson.object(name, { description, source, examples: [{ kind }] }, { kind: tag(kind) });

const sender = {
  from: required(string(), "Name or address of the agent that sent the message."),
  senderTaskId: optional(
    string(),
    "Background task of the sender that produced the message. Absent when no task did.",
  ),
};

export const originSchema = claudeStreamJson.openUnion(
  "Origin",
  {
    description: "Source of a user message, for display and trust decisions. Absent: not recorded.",
    source,
    examples: [{ kind: "human" }],
  },
  "kind",
  [
    plain("HumanOrigin", "human", "Typed by a person at the host."),
    claudeStreamJson.object(
      "ChannelOrigin",
      {
        description: "Received through a messaging channel that an MCP server provides.",
        source,
        examples: [{ kind: "channel", server: "desk" }],
      },
      { kind: tag("channel"), server: required(string(), "MCP server that delivered the message.") },
    ),
    claudeStreamJson.object(
      "PeerOrigin",
      {
        description: "Sent by another agent session on the same machine or account.",
        source,
        examples: [{ kind: "peer", from: "agent-b" }],
      },
      {
        kind: tag("peer"),
        ...sender,
        fromMode: optional(
          openEnum({
            bypass: "The sender runs without permission prompts.",
            prompting: "The sender asks its own user before tools run.",
          }),
          "How permission prompts are handled in the session of the sender.",
        ),
        name: optional(string(), "Display name of the sending agent."),
        fromSession: optional(string(), "Session id of the sender. Absent when it is not known."),
        body: optional(string(), "Message text as the sender wrote it, without wrapping."),
        verifiedPeerPid: optional(
          uint53(),
          "Process id of the sender. Present only when the CLI verified it.",
        ),
      },
    ),
    claudeStreamJson.object(
      "TaskNotificationOrigin",
      {
        description: "Produced by a background task or a trigger, not typed by a person.",
        source,
        examples: [{ kind: "task-notification" }],
      },
      {
        kind: tag("task-notification"),
        subkind: optional(
          openEnum({
            "scheduled-trigger": "A schedule fired and started the work.",
            "peer-send-message": "Another agent sent a message to this one.",
            "projects-relay": "Relayed from a project the session belongs to.",
            "session-inbox": "Delivered through the inbox of the session.",
          }),
          "Mechanism that produced the notification. Absent for an ordinary background task.",
        ),
        fireReason: optional(string(), "Explanation by the scheduler of why the trigger fired."),
        runId: optional(string(), "Id of one execution of a repeating task. Absent for others."),
      },
    ),
    plain("CoordinatorOrigin", "coordinator", "Sent by the agent that coordinates a team of agents."),
    plain("UnclassifiedOrigin", "unclassified", "Source the CLI could not classify."),
    claudeStreamJson.object(
      "ObserverOrigin",
      {
        description: "Sent by an agent that observes the session without taking part in it.",
        source,
        examples: [{ kind: "observer", from: "agent-c" }],
      },
      { kind: tag("observer"), ...sender },
    ),
    plain(
      "AutoContinuationOrigin",
      "auto-continuation",
      "Added by the CLI itself so that the model continues its work.",
    ),
    plain("ObserverActivityOrigin", "observer-activity", "Report on the activity of an observing agent."),
  ],
);

export type Origin = z.infer<typeof originSchema>;
