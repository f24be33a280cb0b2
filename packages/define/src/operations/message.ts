import type { z } from "zod";
import type { Docs } from "../docs.ts";

/** Who sends it. */
export type Direction = "clientToServer" | "serverToClient" | "both";

/** One message of a duplex protocol. */
export interface Message extends Docs {
  /** Unique in its protocol and direction. */
  readonly id: string;
  readonly direction: Direction;
  /** The whole frame, envelope included. */
  readonly schema: z.ZodType;
}

/** Declares a message of a duplex protocol. */
export function message(direction: Direction, id: string, schema: z.ZodType, docs: string | Docs): Message {
  return { id, direction, schema, ...(typeof docs === "string" ? { description: docs } : docs) };
}
