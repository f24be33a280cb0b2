import { protocolId } from "@colloquy/session/everruns-rest";
import type { Endpoint, EndpointContext } from "../endpoint.ts";
import { createAgentBook } from "./documents/agents.ts";
import { createImageBook } from "./documents/images.ts";
import { createPinBook } from "./documents/pins.ts";
import { agentHandlers } from "./handlers/agents.ts";
import { catalogueHandlers } from "./handlers/catalogue.ts";
import { eventHandlers } from "./handlers/events.ts";
import { imageHandlers } from "./handlers/images.ts";
import { messageHandlers } from "./handlers/messages.ts";
import { sessionListHandlers } from "./handlers/session-list.ts";
import { sessionHandlers } from "./handlers/sessions.ts";
import { turnHandlers } from "./handlers/turns.ts";
import { type Handlers, registerRoutes } from "./http/routes.ts";
import { createSessionLogs } from "./log/session-logs.ts";
import { defaultTiming, type Parts, type Timing } from "./parts.ts";
import { createStreams } from "./stream/streams.ts";

/** everruns REST under `/v1` and `/api/v1`. `timing` is for tests that cannot wait for minutes. */
export function createEverrunsRest(context: EndpointContext, timing: Partial<Timing> = {}): Endpoint {
  const { documents, limits, log } = context;
  const logs = createSessionLogs();
  const streams = createStreams({ logs, limits, log, timing: { ...defaultTiming, ...timing } });
  const parts: Parts = {
    context,
    logs,
    streams,
    agents: createAgentBook(documents),
    images: createImageBook(documents),
    pins: createPinBook(documents),
  };
  return {
    protocol: protocolId,
    transports: [
      {
        kind: "http",
        paths: ["/v1", "/api/v1"],
        register: (app) => registerRoutes(app, context, handlersOf(parts)),
        close: () => streams.close(),
      },
    ],
  };
}

const handlersOf = (parts: Parts): Handlers => ({
  ...sessionHandlers(parts),
  ...sessionListHandlers(parts),
  ...messageHandlers(parts),
  ...eventHandlers(parts),
  ...turnHandlers(parts),
  ...agentHandlers(parts),
  ...catalogueHandlers(parts),
  ...imageHandlers(parts),
});

export { defaultTiming, type Timing } from "./parts.ts";
