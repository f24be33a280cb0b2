import { describe, expect, it } from "vitest";
import { fromClient, fromServer, machine } from "../index.ts";

describe("machine", () => {
  const ferry = machine({
    id: "crossing",
    description: "One crossing of a ferry.",
    signals: {
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
    expect(ferry.anywhere).toEqual([]);
    expect(ferry.answers).toEqual([]);
  });

  it("keeps who sends a signal and how it is told", () => {
    expect(ferry.signals.board).toEqual({ direction: "clientToServer", where: { "/type": "board" } });
    expect(ferry.signals.sail).toMatchObject({ direction: "serverToClient", absent: ["/cancelled"] });
  });

  it("refuses names that are not declared, at compile time", () => {
    machine({
      id: "wrong",
      description: "A machine whose names do not fit.",
      signals: { board: fromClient({ "/type": "board" }) },
      initial: "moored",
      states: {
        // @ts-expect-error `sail` is not a signal
        moored: { description: "At the quay.", on: { sail: "moored" } },
      },
    });
  });
});
