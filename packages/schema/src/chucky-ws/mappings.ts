import { mapsTo } from "../mapping.ts";

/** The end of a turn. */
export const turnEnd = mapsTo("turn.completed", "turn.failed", "turn.interrupted");

/** A message of the agent, whole. */
export const wholeMessage = mapsTo("message.completed", "thinking.completed", "tool.requested");

/** A message of the agent as it comes. */
export const pieces = mapsTo("message.started", "message.delta", "thinking.delta");
