import { contract, http, int32, namespace, optional, prefixedId, protocol, required, sse, string } from "@colloquy/define";

const port = namespace("port");
const ship = port.object("Ship", "A ship.", { id: required(prefixedId("ship"), "Its id.") });
const event = port.object("Event", "Something happened.", { id: required(string(), "Its place in the log."), ship: optional(ship, "Whose it is.") });
const farewell = port.object("Farewell", "Why the stream ends.", { retry_ms: required(int32(), { description: "How long to wait.", unit: "ms" }) });

export default contract({
  id: "harbour",
  title: "Harbour",
  version: "1.2.3",
  baseUri: "https://harbour.example/spec",
  description: "Ships and berths.",
  types: {},
  protocols: [
    protocol({
      id: "port",
      title: "Port authority",
      version: "1",
      description: "Ships in and out.",
      transports: ["http"],
      auth: [{ in: "header", name: "X-Key", description: "A key." }],
      errors: [{ code: "gone", description: "The ship has left.", retryable: false, status: 404 }],
      operations: [
        http({
          id: "moor",
          method: "POST",
          path: "/v1/ships",
          summary: "Moor a ship",
          description: "Gives it a berth.",
          body: { schema: ship, description: "The ship." },
          responses: { 204: { description: "It lies." }, 404: { description: "It has left." } },
        }),
        sse({
          id: "watch",
          path: "/v1/events",
          summary: "Watch",
          description: "All that happens.",
          queryParameters: port.object("WatchQuery", "Where to begin.", { after: optional(string(), "The last event seen.") }),
          events: event,
          controlFrames: [{ event: "farewell", description: "The last frame.", schema: farewell, terminal: true }],
          resume: { query: "after", cursor: "id" },
          responses: { 200: { description: "Frames.", body: { contentType: "text/event-stream", description: "Frames." } }, 404: { description: "No log." } },
        }),
      ],
    }),
  ],
});
