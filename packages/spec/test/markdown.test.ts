import { expect, it } from "vitest";
import { readContract } from "./contract.ts";
import { documentsIn } from "./documents.ts";

const contract = readContract();
const pages = documentsIn("markdown");

it("has a page for every protocol", () => {
  const names = pages.map(({ name }) => name);
  expect(contract.protocols.filter(({ id }) => !names.includes(`${id}.md`))).toEqual([]);
});

it("describes every type of the contract once", () => {
  const anchors = pages.flatMap(({ text }) => [...text.matchAll(/<a id="(type-[^"]+)"><\/a>/g)]);
  expect(anchors.length).toBe(contract.types.length);
});

it("leaves no link dangling", () => {
  const anchors = new Set(
    pages.flatMap(({ name, text }) =>
      [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => `${name}#${id}`),
    ),
  );
  const links = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/\]\(([\w.-]*)#([\w.-]+)\)/g)].map(([, page, id]) => `${page || name}#${id}`),
  );
  expect(links.length).toBeGreaterThan(contract.types.length);
  expect(links.filter((link) => !anchors.has(link))).toEqual([]);
});
