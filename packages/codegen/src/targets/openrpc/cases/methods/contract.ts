import { contract, list, namespace, optional, protocol, required, rpcMethod, string } from "@colloquy/define";

const port = namespace("port");
const ship = port.object("Ship", "A ship.", { name: required(string(), "What is painted on it.") });
const fleet = port.define("Fleet", "Ships, the largest first.", list(ship));
const moorParams = port.object("MoorParams", "Which ship, and where.", { ship: required(ship, "The ship."), berth: optional(string(), "Where; any berth when left out.") });

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
      transports: ["stdio"],
      errors: [{ code: "Taken", description: "The berth is taken.", retryable: true, rpcCode: -32001 }],
      rpc: {
        methods: [
          rpcMethod({ id: "berth/moor", summary: "Moor a ship", description: "Gives it a berth.", params: moorParams, result: ship, errors: ["Taken"] }),
          rpcMethod({ id: "ship/list", summary: "List ships", description: "Every ship in port.", result: fleet }),
        ],
        notifications: [{ id: "ship/left", direction: "serverToClient", params: ship, description: "A ship has left." }],
      },
    }),
  ],
});
