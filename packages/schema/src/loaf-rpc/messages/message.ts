import { list, openEnum, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { at, ids } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { time } from "../scalars.ts";
import { imageAttachmentSchema, queuedImageSchema } from "./image.ts";

const images = () =>
  optional(list(imageAttachmentSchema), "Images attached to a user message. Absent when there are none.");

export const uiMessageSchema = loafRpc.object(
  "UiMessage",
  {
    description:
      "Entry of the displayed transcript, which includes notices of the server and failed prompts.",
    source: "loaf-rpc §7",
    examples: [{ id: 1, kind: "user", text: "Which rivers form the delta?" }],
  },
  {
    id: required(
      uint53(),
      "Counts up from 1 per process over all sessions, so the ids of one session have gaps.",
    ),
    kind: required(
      openEnum({
        user: "Prompt or steering text of the user.",
        assistant: "Answer of the model, complete or interrupted.",
        system: "Notice of the server, such as an error.",
      }),
      "Author of the entry.",
    ),
    text: required(
      string(),
      "Displayed text. Final answers keep trailing blanks; interrupted ones are trimmed.",
    ),
    images: images(),
  },
);

export const chatMessageSchema = loafRpc.object(
  "ChatMessage",
  {
    description: "Message as the model receives it in the next turn. Without tool calls, notices and ids.",
    source: "loaf-rpc §7",
    examples: [{ role: "assistant", text: "Rhine and Meuse." }],
  },
  {
    role: required(
      openEnum({
        user: "Prompt or steering text of the user.",
        assistant: "Answer of the model, or a summary of earlier messages.",
      }),
      "Side that wrote the message. There is no `system` role.",
    ),
    text: required(string(), "Message text; image placeholders such as `[Image 1]` included."),
    images: images(),
  },
);

export const queueItemSchema = loafRpc.object(
  "QueueItem",
  {
    description: "Prompt that waits for the running turn to end.",
    source: "loaf-rpc §7",
    examples: [{ id: ids.turn, text: "And the lakes?", images: [], enqueuedAt: at }],
  },
  {
    id: required(string(), "Id of the turn the prompt will start, as returned by `session.send`."),
    text: required(string(), "Trimmed prompt text; may be empty when there are images."),
    images: required(
      list(queuedImageSchema),
      "Images of the prompt, not loaded yet. Empty when there are none.",
    ),
    enqueuedAt: time("Time the prompt was queued."),
  },
);

export type UiMessage = z.infer<typeof uiMessageSchema>;
export type ChatMessage = z.infer<typeof chatMessageSchema>;
export type QueueItem = z.infer<typeof queueItemSchema>;
