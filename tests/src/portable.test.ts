import { describe, expect, it } from "vitest";
import { listFiles, readText } from "./repository.ts";

/** Traces of the machine a file was made on. Split so that this file does not match itself. */
const traces = [
  new RegExp(["(?<![\\w.])/(?:home|Users|root", "work|tmp)/[\\w.-]+"].join("|")),
  /[A-Z]:\\Users\\/,
  new RegExp(["registry", "npmjs\\.org|registry", "yarnpkg"].join("\\.")),
];
const isText = (path: string) => !/\.(png|jpe?g|gif|webp|ico|woff2?|db)$/.test(path);

describe("tracked files", () => {
  it("name no path of a machine and no registry host", () => {
    const found = listFiles(".")
      .filter(isText)
      .flatMap((path) => linesWithTraces(path, readText(path)));
    expect(found).toEqual([]);
  });
});

function linesWithTraces(path: string, text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      traces.some((trace) => trace.test(line)) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
    );
}
