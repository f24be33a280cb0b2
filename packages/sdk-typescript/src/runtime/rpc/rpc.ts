import { SocketClosedError } from "../errors/connection-errors.ts";
import { RpcError } from "../errors/rpc-error.ts";
import type { Decode } from "../http/operation.ts";
import { createFrameQueue } from "../socket/frame-queue.ts";
import type { Socket } from "../socket/socket.ts";
import { createDeadline } from "../time.ts";

/** What a method takes and gives; `params` is optional where a call may go without. */
export interface RpcMethod {
  readonly params?: unknown;
  readonly result: unknown;
}

/** What one call may set for itself. */
export interface RpcCallOptions {
  /** Stops waiting; the server is not told. */
  readonly signal?: AbortSignal | undefined;
  /** Time for the answer, in milliseconds. Without it a call waits as long as the connection lasts. */
  readonly timeoutMs?: number | undefined;
}

type Given<Method> = Method extends { readonly params: infer Params }
  ? [params: Params, options?: RpcCallOptions]
  : [
      params?: Method extends { readonly params?: infer Params } ? Params : undefined,
      options?: RpcCallOptions,
    ];

/** Methods called over one connection. It reads the connection from its creation on, so nobody else should. */
export interface Rpc<Methods, Frame> {
  /**
   * Calls a method; answers may come in any order.
   * @throws RpcError when the server refuses; SocketClosedError when the connection ends before the answer.
   */
  call<Name extends keyof Methods & string>(
    method: Name,
    ...given: Given<Methods[Name]>
  ): Promise<Methods[Name] extends { readonly result: infer Result } ? Result : never>;
  /** Everything that answers no call, in order: notifications, and answers nobody waits for any more. */
  readonly notifications: AsyncIterable<Frame>;
}

/** How the result of each method is decoded; generated. */
export type RpcDecoders<Methods> = { readonly [Name in keyof Methods]: Decode<unknown> };

/** The part of a connection that calls need. */
export type RpcConnection<Sent, Frame> = Pick<
  Socket<Sent, Frame>,
  "send" | "closed" | typeof Symbol.asyncIterator
>;
type Waiting = PromiseCallbacks & { readonly method: string };
interface PromiseCallbacks {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How many notifications may wait to be read. */
const QUEUE_LIMIT = 10_000;

/** Calls methods over a connection. */
export function createRpc<Methods, Sent, Frame>(
  socket: RpcConnection<Sent, Frame>,
  decoders: RpcDecoders<Methods>,
): Rpc<Methods, Frame> {
  const waiting = new Map<number, Waiting>();
  const queue = createFrameQueue<Frame>(QUEUE_LIMIT);
  let lastId = 0;
  let ended: Error | undefined;

  function settle(frame: Frame): boolean {
    const { id, result, error } = frame as { id?: number; result?: unknown; error?: RpcFailure };
    const call = typeof id === "number" ? waiting.get(id) : undefined;
    if (!call) return false;
    waiting.delete(id as number);
    if (error) call.reject(new RpcError(call.method, error));
    else call.resolve(result);
    return true;
  }

  /** A frame that breaks the contract may have been anybody's answer, so nobody goes on waiting. */
  function end(error: Error, expected: boolean): void {
    ended = error;
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
    queue.end(expected ? undefined : error);
  }

  async function read(): Promise<void> {
    try {
      for await (const frame of socket) if (!settle(frame)) queue.push(frame);
    } catch (error) {
      return end(error as Error, false);
    }
    const close = await socket.closed;
    end(new SocketClosedError("The connection ended before the answer.", close), true);
  }

  async function* notifications(): AsyncGenerator<Frame, void, undefined> {
    for (let frame = await queue.take(); frame !== undefined; frame = await queue.take()) yield frame;
  }

  async function answer(method: string, params: unknown, options: RpcCallOptions): Promise<unknown> {
    if (ended) throw ended;
    lastId += 1;
    const id = lastId;
    const deadline = createDeadline(options.signal);
    if (options.timeoutMs !== undefined) deadline.set(method, options.timeoutMs);
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, { method, resolve, reject });
        deadline.signal.addEventListener("abort", () => reject(deadline.signal.reason), { once: true });
        const frame = { jsonrpc: "2.0", id, method, ...(params !== undefined && { params }) };
        socket.send(frame as Sent).catch(reject);
      });
    } finally {
      waiting.delete(id);
      deadline.stop();
    }
  }

  void read();
  return {
    async call(method, ...given) {
      const [params, options = {}] = given as [unknown, RpcCallOptions?];
      const result = await answer(method, params, options);
      return decoders[method](result) as never;
    },
    notifications: { [Symbol.asyncIterator]: notifications },
  };
}

interface RpcFailure {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}
