/** An echo through the chucky codec: frame → command → event → frame, with everything parsed and checked. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { KnownEvent } from "@colloquy/schema/session";
import { initialState } from "@colloquy/session";
import { chuckyWsServer, initialDecodeState, initialEncodeState } from "@colloquy/session/chucky-ws";
import { WebSocketServer } from "ws";
import { reportToParent } from "../support/report.ts";

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (socket) => {
  const echo = createEcho();
  socket.on("message", (data) => {
    if (!Buffer.isBuffer(data)) throw new TypeError("ws hands out buffers unless told otherwise.");
    for (const frame of echo(data.toString("utf8"))) socket.send(frame);
  });
});
await once(server, "listening");
reportToParent((server.address() as AddressInfo).port);

/** What a connection remembers, and how it answers: each text the client sends comes back as a piece of an answer. */
function createEcho(): (frame: string) => readonly string[] {
  const blank = initialDecodeState({ now: Date.now(), promptConnection: false });
  let incoming = chuckyWsServer.decode(blank, { type: "init", payload: {} }).state;
  let outgoing = { ...initialEncodeState(initialState), dialect: incoming.dialect ?? ("deltas" as const) };
  let index = 0;
  return (frame) => {
    const decoded = chuckyWsServer.decode(incoming, JSON.parse(frame));
    incoming = decoded.state;
    return decoded.commands.flatMap((command) => {
      const part = command.type === "message.send" ? command.content[0] : undefined;
      if (part?.type !== "text") return [];
      const encoded = chuckyWsServer.encode(outgoing, toDelta(part.text, index++));
      outgoing = { ...encoded.state, dialect: outgoing.dialect };
      return encoded.frames.map((answer) => JSON.stringify(answer));
    });
  };
}

const toDelta = (text: string, index: number): KnownEvent => ({
  type: "message.delta",
  sessionId: "bench",
  at: "2026-11-21T08:00:00.000Z",
  turnId: "turn",
  messageId: "message",
  index,
  text,
});
