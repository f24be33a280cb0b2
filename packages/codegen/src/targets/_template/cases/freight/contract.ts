import { clearable, contract, namespace, nullish, optional, required, string, tag, uint32 } from "@colloquy/define";

const port = namespace("port");
const flag = port.openEnum("Flag", "What a mast shows.", { red: "Danger.", white: "Peace." });
const ship = port.object(
  "Ship",
  { description: "A ship.", examples: [{ type: "ship", name: "Elbe" }], source: "port §1" },
  {
    type: tag("ship"),
    name: required(string().min(1), "What is painted on it."),
    crew: optional(uint32(), { description: "How many are aboard.", unit: "people", default: 1 }),
    flag: nullish(flag, "What it shows; nothing when its mast is down."),
    berth: clearable(string(), { description: "Where it lies.", deprecated: { replacement: "Use `lane`.", removal: "2.0.0" } }),
  },
);
const buoy = port.object("Buoy", "A buoy.", { type: tag("buoy") });
const sighting = port.openUnion("Sighting", "Whatever comes into view.", "type", [ship, buoy]);

export default contract({
  id: "harbour",
  title: "Harbour",
  version: "1.2.3",
  baseUri: "https://harbour.example/spec",
  description: "Ships and berths.",
  protocols: [],
  types: { port: [sighting] },
});
