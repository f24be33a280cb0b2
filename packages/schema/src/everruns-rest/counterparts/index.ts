import { about, asItsVariants, type Counterparts, noCounterpart, same } from "@colloquy/define";
import {
  configureSessionSchema,
  createSessionSchema,
  interruptTurnSchema,
  renameSessionSchema,
  resolveToolSchema,
  sendMessageSchema,
  steerTurnSchema,
} from "../../session/index.ts";
import { topics } from "../../topics.ts";
import { eventSchema } from "../messages/events/index.ts";
import { eventCounterparts } from "./events.ts";

const keeps = noCounterpart("How a server keeps its sessions is no part of what happens in one.");
const images = noCounterpart("Images are kept beside sessions; a message carries them or refers to them.");
const catalogue = noCounterpart("What a server has on offer is no part of a session.");

/** What each part says in the neutral model of a session. */
export const counterparts: Counterparts = {
  operations: {
    list_sessions: about(topics.listingSessions),
    create_session: same(createSessionSchema),
    get_session: about(topics.readingSession),
    update_session: same(configureSessionSchema, renameSessionSchema),
    delete_session: keeps,
    pin_session: keeps,
    unpin_session: keeps,
    fork_session: keeps,
    export_session: about(topics.readingMessages),
    create_message: same(sendMessageSchema, steerTurnSchema),
    list_messages: about(topics.readingMessages),
    list_events: asItsVariants(eventSchema),
    get_events_summary: about(topics.readingUsage),
    stream_sse: asItsVariants(eventSchema),
    cancel_session: same(interruptTurnSchema),
    submit_tool_results: same(resolveToolSchema),
    upload_image: images,
    list_images: images,
    get_image: images,
    get_image_thumbnail: images,
    delete_image: images,
    create_agent: catalogue,
    list_agents: catalogue,
    get_agent: catalogue,
    delete_agent: catalogue,
    list_harnesses: catalogue,
    list_models: about(topics.models),
  },
  unions: [eventCounterparts],
};
