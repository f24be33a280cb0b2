import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { contract } from "./contract.ts";

const here = new URL("./", import.meta.url);

it("has every protocol that has a folder", () => {
  const folders = readdirSync(here).filter((name) => existsSync(new URL(`${name}/protocol.ts`, here)));
  expect(contract.protocols.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
});
