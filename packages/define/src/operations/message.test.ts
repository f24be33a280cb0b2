import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import { frame, frames, namespace, openUnion, required, string, tag } from "../index.ts";

const quay = namespace("quay");
const board = quay.object("Board", "Boards.", {
  type: tag("board"),
  name: required(string(), "Of the ship."),
});
const leave = quay.object("Leave", "Leaves.", { type: tag("leave") });
type Board = z.infer<typeof board>;
type Leave = z.infer<typeof leave>;
const table = frames("clientToServer", {
  board: frame(board, "A ship comes."),
  leave: frame(leave, "A ship goes."),
});

describe("frames", () => {
  it("lists each line as a message, in the order of the table", () => {
    expect(table.messages).toEqual([
      { id: "board", direction: "clientToServer", schema: board, description: "A ship comes." },
      { id: "leave", direction: "clientToServer", schema: leave, description: "A ship goes." },
    ]);
    expect([...table.ids]).toEqual(["board", "leave"]);
  });

  it("gives the schemas to a union without losing a type", () => {
    const known = openUnion("type", table.schemas);
    const written = openUnion("type", [board, leave]);
    expectTypeOf<z.infer<(typeof table.schemas)[number]>>().toEqualTypeOf<Board | Leave>();
    expectTypeOf<z.infer<typeof known>>().toEqualTypeOf<z.infer<typeof written>>();
    expect(known.parse({ type: "leave" })).toEqual({ type: "leave" });
  });
});
