import { contract, message, namespace, optional, protocol, required, string, tag } from "@colloquy/define";

const radio = namespace("radio");
const hail = radio.object("Hail", { description: "Calls a ship.", examples: [{ type: "hail", ship: "Elbe" }] }, { type: tag("hail"), ship: required(string(), "Who is called.") });
const reply = radio.object("Reply", "Answers a call.", { type: tag("reply"), call: optional(hail, "The call that is answered.") });
const fromClient = radio.openUnion("ClientFrame", "What clients send.", "type", [hail]);
const fromServer = radio.openUnion("ServerFrame", "What servers send.", "type", [hail, reply]);

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
      transports: ["websocket", "stdio"],
      channels: [
        {
          id: "radio",
          description: "Any ship.",
          transport: "websocket",
          path: "/radio",
          clientToServer: fromClient,
          serverToClient: fromServer,
          queryParameters: radio.object("RadioQuery", "Who calls.", { token: required(string(), "A token.") }),
        },
        { id: "tube", description: "The engine room.", transport: "stdio", clientToServer: fromClient, serverToClient: fromServer },
      ],
      messages: [
        message("clientToServer", "hail", hail, "Calls."),
        message("serverToClient", "hail", hail, "Calls back."),
        message("serverToClient", "reply", reply, "Answers."),
      ],
      auth: [{ in: "query", name: "token", description: "A token." }],
      closeCodes: [{ code: 4001, description: "The token is wrong." }],
    }),
  ],
});
