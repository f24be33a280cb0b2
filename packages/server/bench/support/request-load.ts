import { Agent, request } from "node:http";
import type { Case } from "@colloquy/repository/bench";
import type { BenchServer } from "./child.ts";

const connections = 32;
const requestsEach = 8;

/** Requests that must be answered with 201, on many kept connections, one in flight on each. */
export function createRequestLoad(
  name: string,
  server: BenchServer,
  paths: readonly string[],
  body: string,
): Case & { close(): Promise<void> } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post = (path: string) => postOnce({ agent, port: server.port, path, body });
  return {
    name,
    operations: connections * requestsEach,
    cpu: () => server.cpu(),
    run: () =>
      Promise.all(
        Array.from({ length: connections }, async (_, lane) => {
          for (let turn = 0; turn < requestsEach; turn += 1) await post(paths[lane % paths.length] ?? "/");
        }),
      ),
    async close() {
      agent.destroy();
      await server.stop();
    },
  };
}

interface Post {
  readonly agent: Agent;
  readonly port: number;
  readonly path: string;
  readonly body: string;
}

function postOnce({ body, ...target }: Post): Promise<void> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", method: "POST", headers, ...target }, (response) => {
      response.resume();
      if (response.statusCode !== 201) reject(new Error(`POST ${target.path}: ${response.statusCode}`));
      response.once("end", resolve);
    });
    call.once("error", reject);
    call.end(body);
  });
}
