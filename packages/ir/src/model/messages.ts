import type { Field } from "./definitions.ts";
import type { Docs } from "./docs.ts";
import type { Type } from "./types.ts";

export interface Message {
  readonly id: string;
  readonly direction: "clientToServer" | "serverToClient" | "both";
  readonly type: Type;
  readonly docs: Docs;
}

/** One endpoint that carries frames both ways, or the standard streams of a child process. */
export interface Channel {
  readonly id: string;
  readonly description: string;
  readonly transport: "websocket" | "stdio";
  /** Standard streams have none. */
  readonly path?: string;
  readonly clientToServer: Type;
  readonly serverToClient: Type;
  readonly queryParameters: readonly Field[];
}
