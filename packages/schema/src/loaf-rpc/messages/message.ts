import { list, openEnum, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { at, ids } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { time } from "../scalars.ts";
import { imageAttachmentSchema, queuedImageSchema } from "./image.ts";

const images = () => optional(list(imageAttachmentSchema), "Pictures that came with it.");

export const uiMessageSchema = loafRpc.object(
  "UiMessage",
  {
    description: "A line of the transcript people see, notices and failed prompts included.",
    source: "loaf-rpc §7",
    examples: [{ id: 1, kind: "user", text: "Which rivers form the delta?" }],
  },
  {
    id: required(uint53(), "Counts up from 1 per process over all sessions, so one session has gaps."),
    kind: required(
      openEnum({ user: "A person.", assistant: "The agent.", system: "The server itself." }),
      "Who speaks.",
    ),
    text: required(string(), "What is said."),
    images: images(),
  },
);

export const chatMessageSchema = loafRpc.object(
  "ChatMessage",
  {
    description: "A message as the model sees it next. No tools, no notices, no ids.",
    source: "loaf-rpc §7",
    examples: [{ role: "assistant", text: "Rhine and Meuse." }],
  },
  {
    role: required(openEnum({ user: "A person.", assistant: "The agent." }), "Who speaks."),
    text: required(string(), "What is said."),
    images: images(),
  },
);

export const queueItemSchema = loafRpc.object(
  "QueueItem",
  {
    description: "A prompt that waits for its turn.",
    source: "loaf-rpc §7",
    examples: [{ id: ids.turn, text: "And the lakes?", images: [], enqueuedAt: at }],
  },
  {
    id: required(string(), "The turn it will be."),
    text: required(string(), "What to say."),
    images: required(list(queuedImageSchema), "Pictures, not loaded yet."),
    enqueuedAt: time("Since when it waits."),
  },
);

export type UiMessage = z.infer<typeof uiMessageSchema>;
export type ChatMessage = z.infer<typeof chatMessageSchema>;
export type QueueItem = z.infer<typeof queueItemSchema>;
