import { openEnum, optional, required, string, tag, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";

const source = "claude-stream-json §4.4, §21";
const plain = <const Kind extends string>(name: string, kind: Kind, description: string) =>
  claudeStreamJson.object(name, { description, source, examples: [{ kind }] }, { kind: tag(kind) });

const sender = {
  from: required(string(), "Who sent it."),
  senderTaskId: optional(string(), "Task of the sender."),
};

export const originSchema = claudeStreamJson.openUnion(
  "Origin",
  { description: "Where a user message is from.", source, examples: [{ kind: "human" }] },
  "kind",
  [
    plain("HumanOrigin", "human", "A person."),
    claudeStreamJson.object(
      "ChannelOrigin",
      { description: "A channel.", source, examples: [{ kind: "channel", server: "desk" }] },
      { kind: tag("channel"), server: required(string(), "Its server.") },
    ),
    claudeStreamJson.object(
      "PeerOrigin",
      { description: "Another agent.", source, examples: [{ kind: "peer", from: "agent-b" }] },
      {
        kind: tag("peer"),
        ...sender,
        fromMode: optional(
          openEnum({ bypass: "It asks nobody.", prompting: "It asks its person." }),
          "How that agent gets permissions.",
        ),
        name: optional(string(), "Its name."),
        fromSession: optional(string(), "Its session."),
        body: optional(string(), "What it said."),
        verifiedPeerPid: optional(uint53(), "Its process, if that was checked."),
      },
    ),
    claudeStreamJson.object(
      "TaskNotificationOrigin",
      { description: "A background task.", source, examples: [{ kind: "task-notification" }] },
      {
        kind: tag("task-notification"),
        subkind: optional(
          openEnum({
            "scheduled-trigger": "A schedule.",
            "peer-send-message": "Another agent's message.",
            "projects-relay": "A relay.",
            "session-inbox": "The session's inbox.",
          }),
          "What kind of task.",
        ),
        fireReason: optional(string(), "Why it fired."),
        runId: optional(string(), "Its run."),
      },
    ),
    plain("CoordinatorOrigin", "coordinator", "The coordinator of a team."),
    plain("UnclassifiedOrigin", "unclassified", "Not known."),
    claudeStreamJson.object(
      "ObserverOrigin",
      { description: "An observer.", source, examples: [{ kind: "observer", from: "agent-c" }] },
      { kind: tag("observer"), ...sender },
    ),
    plain("AutoContinuationOrigin", "auto-continuation", "The CLI itself, to go on."),
    plain("ObserverActivityOrigin", "observer-activity", "What an observer does."),
  ],
);

export type Origin = z.infer<typeof originSchema>;
