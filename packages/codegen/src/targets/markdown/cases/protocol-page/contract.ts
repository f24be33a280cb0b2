import { contract, fromClient, fromServer, stateMachine, message, namespace, nullish, protocol, required, string, tag } from "@colloquy/define";

const radio = namespace("radio");
const tone = radio.closedEnum("Tone", "How it sounds.", { calm: "All is well.", urgent: "Something is wrong." }, "Receivers act on it.");
const hail = radio.object(
  "Hail",
  { description: "Calls a ship.", source: "radio §1", examples: [{ type: "hail", ship: "Elbe" }] },
  { type: tag("hail"), ship: required(string(), "Who is called."), tone: nullish(tone, "Calm when left out.") },
);
const reply = radio.object("Reply", "Answers a call.", { type: tag("reply") });
const serverFrame = radio.openUnion("ServerFrame", "What servers send.", "type", [reply]);

export default contract({
  id: "harbour",
  title: "Harbour",
  version: "1.2.3",
  baseUri: "https://harbour.example/spec",
  description: "Ships and berths.",
  types: {},
  protocols: [
    protocol({
      id: "radio",
      title: "Radio",
      version: "1",
      description: "Calls between ships and shore.",
      transports: ["websocket"],
      channels: [{ id: "radio", description: "Any ship.", transport: "websocket", path: "/radio", clientToServer: hail, serverToClient: serverFrame }],
      messages: [message("clientToServer", "hail", hail, "Calls."), message("serverToClient", "reply", reply, "Answers.")],
      order: [
        stateMachine({
          id: "call",
          description: "One call and its answer.",
          triggers: { hail: fromClient({ "/type": "hail" }), reply: fromServer({ "/type": "reply" }) },
          initial: "silent",
          states: {
            silent: { description: "Nobody calls.", on: { hail: "called" }, final: true },
            called: { description: "An answer is due.", on: { reply: "silent" } },
          },
          allowedAnywhere: [],
          requests: [{ request: "hail", responses: ["reply"], required: true, unmatched: "error" }],
        }),
      ],
      limits: [{ id: "frame", value: 1024, unit: "bytes", description: "Largest frame." }],
      deviations: ["None worth naming."],
    }),
  ],
});
