import { protocolId } from "@colloquy/session/everruns-rest";
import type { Endpoint, EndpointContext } from "../endpoint.ts";
import type { Handlers } from "./call.ts";
import { agentHandlers } from "./handlers/agents.ts";
import { catalogueHandlers } from "./handlers/catalogue.ts";
import { eventHandlers } from "./handlers/events.ts";
import { imageHandlers } from "./handlers/images.ts";
import { messageHandlers } from "./handlers/messages.ts";
import { sessionListHandlers } from "./handlers/session-list.ts";
import { sessionHandlers } from "./handlers/sessions.ts";
import { turnHandlers } from "./handlers/turns.ts";
import { createSessionLogs } from "./log/session-logs.ts";
import { createAgentRepository } from "./repositories/agents.ts";
import { createImageRepository } from "./repositories/images.ts";
import { createPinRepository } from "./repositories/pins.ts";
import { registerRoutes } from "./routes.ts";
import type { EverrunsServices } from "./services.ts";
import { createStreams } from "./stream/streams.ts";
import { defaultTiming, type Timing } from "./stream/timing.ts";

/** everruns REST under `/v1` and `/api/v1`. `timing` is for tests that cannot wait for minutes. */
export function createEverrunsRest(context: EndpointContext, timing: Partial<Timing> = {}): Endpoint {
  const { documents, limits, log } = context;
  const logs = createSessionLogs();
  const streams = createStreams({ logs, limits, log, timing: { ...defaultTiming, ...timing } });
  const services: EverrunsServices = {
    context,
    logs,
    streams,
    agents: createAgentRepository(documents),
    images: createImageRepository(documents),
    pins: createPinRepository(documents),
  };
  return {
    protocol: protocolId,
    transports: [
      {
        kind: "http",
        paths: ["/v1", "/api/v1"],
        register: (app) => registerRoutes(app, context, handlersOf(services)),
        close: () => streams.close(),
      },
    ],
  };
}

const handlersOf = (services: EverrunsServices): Handlers => ({
  ...sessionHandlers(services),
  ...sessionListHandlers(services),
  ...messageHandlers(services),
  ...eventHandlers(services),
  ...turnHandlers(services),
  ...agentHandlers(services),
  ...catalogueHandlers(services),
  ...imageHandlers(services),
});

export { defaultTiming, type Timing } from "./stream/timing.ts";
