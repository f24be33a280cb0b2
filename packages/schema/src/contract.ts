import { contract as defineContract } from "@colloquy/define";
import { protocols } from "./protocols.ts";
import { commandSchema, eventSchema } from "./session/index.ts";

/** Everything Colloquy publishes: the wire protocols and the neutral session model they are translated to. */
export const contract = defineContract({
  id: "colloquy",
  title: "Colloquy",
  version: "0.1.0",
  baseUri: "https://colloquy.dev/spec",
  description: "Every message and session type of agent wire protocols, and the neutral model of a session.",
  protocols,
  types: { session: [commandSchema, eventSchema] },
});
