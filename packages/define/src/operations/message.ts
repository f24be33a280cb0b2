import type { z } from "zod";
import type { Docs } from "../docs.ts";
import type { Mapped, Mapping } from "../mapping.ts";

/** Who sends it. */
export type Direction = "clientToServer" | "serverToClient" | "both";

/** The side that sent a frame. */
export type FrameDirection = Exclude<Direction, "both">;

/** One message of a duplex protocol. */
export interface Message extends Docs, Mapped {
  /** Unique in its protocol and direction. */
  readonly id: string;
  readonly direction: Direction;
  /** The whole frame, envelope included. */
  readonly schema: z.ZodType;
}

/** Declares a message of a duplex protocol. */
export function message(
  direction: Direction,
  id: string,
  schema: z.ZodType,
  docs: string | (Docs & Mapped),
): Message {
  return { id, direction, schema, ...(typeof docs === "string" ? { description: docs } : docs) };
}

/** A line of a table of frames: a message whose id and direction the table gives. */
export interface Frame<S extends z.ZodType = z.ZodType> extends Docs, Mapped {
  readonly schema: S;
}

type Table = Readonly<Record<string, Frame>>;

/** The frames one side may send: what a protocol lists as messages, what its channel is a union of. */
export interface Frames<T extends Table = Table> {
  readonly ids: ReadonlySet<string>;
  readonly schemas: readonly [T[keyof T]["schema"], ...T[keyof T]["schema"][]];
  readonly messages: readonly Message[];
}

/** Declares a line of a table of frames. */
export const frame = <S extends z.ZodType>(schema: S, description: string, mapping?: Mapping): Frame<S> => ({
  schema,
  description,
  ...(mapping && { mapping }),
});

/** Declares the frames one side may send, by id, in the order of the documents; there must be one. */
export function frames<const T extends Table>(direction: Direction, table: T): Frames<T> {
  const lines = Object.entries(table);
  return {
    ids: new Set(lines.map(([id]) => id)),
    schemas: lines.map(([, { schema }]) => schema) as unknown as Frames<T>["schemas"],
    messages: lines.map(([id, line]) => ({ id, direction, ...line })),
  };
}
