import type { EndpointContext } from "../endpoint.ts";
import type { AgentBook } from "./documents/agents.ts";
import type { ImageBook } from "./documents/images.ts";
import type { PinBook } from "./documents/pins.ts";
import { limitOf } from "./limits.ts";
import type { SessionLogs } from "./log/session-logs.ts";
import type { Streams } from "./stream/streams.ts";

/** When things happen on a stream; tests make it shorter. */
export interface Timing {
  /** Between two comments on a stream (§6.2). */
  readonly heartbeatMs: number;
  /** Age at which a stream is ended, give or take a fifth (§6.2). */
  readonly cycleMs: number;
  /** Quiet time before `disconnecting` (§11 quirk 1). */
  readonly pauseMs: number;
  /** Ephemeral events of this time go out together (§5.2). */
  readonly batchMs: number;
}

export const defaultTiming: Timing = {
  heartbeatMs: limitOf("heartbeat"),
  cycleMs: limitOf("connection_cycle"),
  pauseMs: limitOf("disconnecting_pause"),
  batchMs: 100,
};

/** What the handlers of this endpoint share. */
export interface Parts {
  readonly context: EndpointContext;
  readonly logs: SessionLogs;
  readonly streams: Streams;
  readonly agents: AgentBook;
  readonly images: ImageBook;
  readonly pins: PinBook;
}
