/** The floor of a WebSocket echo: `ws`, and nothing done with the bytes. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { reportToParent } from "../support/report.ts";

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (socket) => {
  socket.on("message", (data) => socket.send(data, { binary: false }));
});
await once(server, "listening");
reportToParent((server.address() as AddressInfo).port);
