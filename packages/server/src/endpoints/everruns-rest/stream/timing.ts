import { limitOf } from "../limits.ts";

/** The times of a stream; tests make them shorter. */
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
