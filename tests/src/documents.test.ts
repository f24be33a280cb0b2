import { describe, expect, it } from "vitest";
import { compareWithDossier } from "../documents/compare.ts";
import { documents } from "../documents/documents.ts";
import { dossiers } from "../documents/dossiers.ts";

describe("the published documents", () => {
  it("are those that dossiers are counted for", () => {
    const paths = documents.map(({ format, id }) => `${format}/${id}`);
    expect(paths.toSorted()).toEqual(Object.keys(dossiers).toSorted());
  });

  it.each(documents)("$format/$id has as many of each kind as the dossier", (document) => {
    expect(compareWithDossier(document).disagreeing).toEqual([]);
  });
});
