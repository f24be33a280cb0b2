import { once } from "node:events";
import type { Case } from "@colloquy/repository/bench";
import { WebSocket } from "ws";
import type { BenchServer } from "./child.ts";

const connections = 32;
const framesEach = 32;

/** Frames to a server and back, on many connections, one in flight on each. */
export async function createSocketLoad(
  name: string,
  server: BenchServer,
  frame: string,
): Promise<Case & { close(): Promise<void> }> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(server.port)));
  return {
    name,
    operations: connections * framesEach,
    cpu: () => server.cpu(),
    run: () => Promise.all(sockets.map((socket) => roundTrips(socket, frame))),
    async close() {
      for (const socket of sockets) socket.terminate();
      await server.stop();
    },
  };
}

async function open(port: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate: false });
  await once(socket, "open");
  return socket;
}

function roundTrips(socket: WebSocket, frame: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = framesEach;
    const next = () => {
      left -= 1;
      if (left > 0) return socket.send(frame);
      socket.off("message", next).off("close", reject);
      resolve();
    };
    socket.on("message", next).on("close", reject);
    socket.send(frame);
  });
}
