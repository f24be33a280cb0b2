import { noCounterpart, same, type UnionCounterparts } from "@colloquy/define";
import {
  messageDeltaSchema,
  messageStartedSchema,
  thinkingDeltaSchema,
  toolRequestedSchema,
} from "../../session/index.ts";
import { modelStreamEventSchema } from "../messages/stream-event.ts";

const edge = noCounterpart("An edge of a block or message; the whole message follows.");

/** What each raw event of the model says in the neutral model. */
export const streamCounterparts: UnionCounterparts = {
  union: modelStreamEventSchema,
  variants: {
    message_start: same(messageStartedSchema),
    content_block_start: edge,
    content_block_delta: same(messageDeltaSchema, thinkingDeltaSchema, toolRequestedSchema),
    content_block_stop: edge,
    message_delta: edge,
    message_stop: edge,
    ping: noCounterpart("A sign of life of the model's API."),
  },
};
