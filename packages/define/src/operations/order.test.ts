import { describe, expect, it } from "vitest";
import { fromClient, fromServer, stateMachine } from "../index.ts";

describe("stateMachine", () => {
  const ferry = stateMachine({
    id: "crossing",
    description: "One crossing of a ferry.",
    triggers: {
      board: fromClient({ "/type": "board" }),
      sail: fromServer({ "/type": "sail" }, { absent: ["/cancelled"] }),
    },
    initial: "moored",
    states: {
      moored: { description: "At the quay.", on: { board: "moored", sail: ["sailing", "moored"] } },
      sailing: { description: "Under way.", on: {}, final: true },
    },
  });

  it("fills in the lists that are left out", () => {
    expect(ferry.allowedAnywhere).toEqual([]);
    expect(ferry.requests).toEqual([]);
  });

  it("keeps the direction of a trigger and its conditions", () => {
    expect(ferry.triggers.board).toEqual({ direction: "clientToServer", where: { "/type": "board" } });
    expect(ferry.triggers.sail).toMatchObject({ direction: "serverToClient", absent: ["/cancelled"] });
  });

  it("refuses names that are not declared, at compile time", () => {
    stateMachine({
      id: "wrong",
      description: "A machine whose names do not fit.",
      triggers: { board: fromClient({ "/type": "board" }) },
      initial: "moored",
      states: {
        // @ts-expect-error `sail` is not a trigger
        moored: { description: "At the quay.", on: { sail: "moored" } },
      },
    });
  });
});
