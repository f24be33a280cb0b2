import type { EndpointContext } from "../endpoint.ts";
import type { SessionLogs } from "./log/session-logs.ts";
import type { AgentRepository } from "./repositories/agents.ts";
import type { ImageRepository } from "./repositories/images.ts";
import type { PinRepository } from "./repositories/pins.ts";
import type { Streams } from "./stream/streams.ts";

/** The services that the handlers of this endpoint share. */
export interface EverrunsServices {
  readonly context: EndpointContext;
  readonly logs: SessionLogs;
  readonly streams: Streams;
  readonly agents: AgentRepository;
  readonly images: ImageRepository;
  readonly pins: PinRepository;
}
