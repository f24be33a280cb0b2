import type { Counts } from "./counts.ts";

const everruns: Counts = { "Event variants": 49 };
const loaf: Counts = { "Event variants": 22 };
const blackbox: Counts = { "Event variants": 4 };
const chucky: Counts = { "ClientControl variants": 2, "ServerControl variants": 3 };
const claude: Counts = {
  "System variants": 32,
  "Result variants": 5,
  "ModelStreamEvent variants": 7,
  "HostRequest variants": 37,
  "CliRequest variants": 5,
};

/** What the dossiers say there is, by document. Counted by hand there, never taken from the contract. */
export const dossiers: Readonly<Record<string, Counts>> = {
  "asyncapi/blackbox-ws": {
    channels: 2,
    "messages of clients": 5,
    "messages of servers": 8,
    ...blackbox,
  },
  "asyncapi/chucky-ws": { channels: 1, "messages of clients": 7, "messages of servers": 10, ...chucky },
  "asyncapi/claude-stream-json": {
    channels: 1,
    "messages of clients": 5,
    "messages of servers": 19,
    ...claude,
  },
  "asyncapi/loaf-rpc": { channels: 2, "messages of clients": 1, "messages of servers": 3, ...loaf },
  "json-schema/blackbox-ws": blackbox,
  "json-schema/chucky-ws": chucky,
  "json-schema/claude-stream-json": claude,
  "json-schema/everruns-rest": everruns,
  "json-schema/loaf-rpc": loaf,
  "json-schema/session": {},
  "openapi/blackbox-ws": { operations: 6 },
  // 21 core operations (§15) and the six calls a client may need before it has a session (§10).
  "openapi/everruns-rest": { operations: 21 + 6, ...everruns },
  "openrpc/loaf-rpc": { methods: 29, notifications: 1, ...loaf },
};
