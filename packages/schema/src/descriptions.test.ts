import { describe, expect, it } from "vitest";
import { fillerOf } from "../test/filler.ts";
import { textsOfProtocol, textsOfTypes } from "../test/texts.ts";
import { contract } from "./contract.ts";

/** Filler that is still to be rewritten. */
const allowance = {
  "blackbox-ws": 0,
  "chucky-ws": 0,
  "claude-stream-json": 0,
  "everruns-rest": 586,
  "loaf-rpc": 0,
  session: 0,
};

describe.each(Object.entries(allowance))("%s", (id, allowed) => {
  it("has no text that is filler", async () => {
    const exports = (await import(`./${id}/index.ts`)) as Record<string, unknown>;
    const protocol = contract.protocols.find((one) => one.id === id);
    const texts = [...textsOfTypes(id, exports), ...(protocol ? textsOfProtocol(protocol) : [])];
    expect(texts.length).toBeGreaterThan(100);
    const filler = fillerOf(texts).map(({ place, text, rule }) => `${place}: ${text} (${rule})`);
    expect(filler.slice(allowed)).toEqual([]);
  });
});
