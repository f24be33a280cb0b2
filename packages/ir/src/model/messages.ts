import type { Field } from "./definitions.ts";
import type { Docs } from "./docs.ts";
import type { Type } from "./types.ts";

export interface Message {
  readonly id: string;
  readonly direction: "clientToServer" | "serverToClient" | "both";
  readonly type: Type;
  readonly docs: Docs;
}

export interface Channel {
  readonly path: string;
  readonly clientToServer: Type;
  readonly serverToClient: Type;
  readonly queryParameters: readonly Field[];
}
