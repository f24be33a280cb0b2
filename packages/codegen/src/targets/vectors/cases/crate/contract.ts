import { contract, namespace, optional, required, tag, uint32 } from "@colloquy/define";

const port = namespace("port");
const crate = port.object("Crate", { description: "A crate.", examples: [{ type: "crate", weight: 3 }] }, {
  type: tag("crate"),
  weight: required(uint32(), { description: "What it weighs.", unit: "kilograms" }),
  floor: optional(uint32(), { description: "Where it stands, from 0."  }),
});
const load = port.openUnion("Load", "What is on board.", "type", [crate]);

export default contract({
  id: "harbour",
  title: "Harbour",
  version: "1.2.3",
  baseUri: "https://harbour.example/spec",
  description: "What is on board.",
  protocols: [],
  types: { port: [load] },
});
