import { expect, it } from "vitest";
import { fillerOf } from "../test/filler.ts";
import { textsOfProtocol, textsOfTypes } from "../test/texts.ts";
import { contract } from "./contract.ts";

const folders = [...contract.protocols.map(({ id }) => id), "session"];

it.each(folders)("%s has a fact in every text", async (id) => {
  const exports = (await import(`./${id}/index.ts`)) as Record<string, unknown>;
  const protocol = contract.protocols.find((one) => one.id === id);
  const texts = [...textsOfTypes(id, exports), ...(protocol ? textsOfProtocol(protocol) : [])];
  expect(texts.length).toBeGreaterThan(300);
  expect(fillerOf(texts)).toEqual([]);
});
