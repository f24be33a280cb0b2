import { DecodeError, RpcError, SocketClosedError, TimeoutError } from "@colloquy/client";
import { connectLoaf, createLoafRpc } from "@colloquy/client/loaf-rpc";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type SocketHandler, startSocketServer } from "./socket-server.ts";

interface Request {
  readonly id: number;
  readonly method: string;
  readonly params?: unknown;
}
type Peer = Parameters<SocketHandler>[0];

async function withRpc(
  answer: (request: Request, peer: Peer) => void,
  use: (rpc: ReturnType<typeof createLoafRpc>) => Promise<void>,
): Promise<void> {
  await using server = await startSocketServer((peer) => {
    peer.on("message", (data: Buffer) => answer(JSON.parse(data.toString("utf8")), peer));
  });
  await using socket = await connectLoaf({ url: server.url, webSocket: WebSocket });
  await use(createLoafRpc(socket));
}

const say = (peer: Peer, frame: object) => peer.send(JSON.stringify({ jsonrpc: "2.0", ...frame }));

describe("createLoafRpc", () => {
  it("gives each call its own answer, whatever the order, and leaves `params` out where there are none", async () => {
    const held: Request[] = [];
    await withRpc(
      (request, peer) => {
        held.push(request);
        if (held.length < 2) return;
        for (const { id, method } of held.toReversed())
          say(peer, { id, result: { completed: true, super_debug: true, from: method } });
      },
      async (rpc) => {
        const results = await Promise.all([
          rpc.call("onboarding.status"),
          rpc.call("debug.set", { super_debug: true }),
        ]);
        expect(results).toMatchObject([{ from: "onboarding.status" }, { from: "debug.set" }]);
        expect(held.map(({ params }) => params)).toEqual([undefined, { super_debug: true }]);
      },
    );
  });

  it("throws what the server refused with, with its code and data", async () => {
    await withRpc(
      ({ id }, peer) => say(peer, { id, error: { code: -32602, message: "bad", data: { reason: "none" } } }),
      async (rpc) => {
        const error = await rpc.call("tools.list").catch((reason: unknown) => reason);
        expect(RpcError.isInstance(error)).toBe(true);
        expect(error).toMatchObject({ method: "tools.list", code: -32602, data: { reason: "none" } });
      },
    );
  });

  it("throws for a result that breaks the contract", async () => {
    await withRpc(
      ({ id }, peer) => say(peer, { id, result: "text" }),
      async (rpc) => {
        await expect(rpc.call("tools.list")).rejects.toThrow(DecodeError);
      },
    );
  });

  it("stops waiting in time, and shows the late answer with what answers nobody", async () => {
    await withRpc(
      ({ id, method }, peer) => {
        if (method === "debug.set") say(peer, { id: id - 1, result: {} });
      },
      async (rpc) => {
        await expect(rpc.call("tools.list", undefined, { timeoutMs: 20 })).rejects.toThrow(TimeoutError);
        void rpc.call("debug.set", { super_debug: true }).catch(() => {});
        for await (const frame of rpc.notifications) {
          expect(frame).toMatchObject({ id: 1, result: {} });
          break;
        }
      },
    );
  });

  it("refuses everybody who waits when the connection ends", async () => {
    await withRpc(
      (_, peer) => peer.close(1011, "gone"),
      async (rpc) => {
        await expect(rpc.call("tools.list")).rejects.toThrow(SocketClosedError);
        await expect(rpc.call("tools.list")).rejects.toThrow(SocketClosedError);
      },
    );
  });
});
