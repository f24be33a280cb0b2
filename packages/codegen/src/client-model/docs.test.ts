import { describe, expect, it } from "vitest";
import { docs, enumeration, field, text } from "../../test/fixtures.ts";
import { definitionText, enumText, fieldText, methodText } from "./docs.ts";

describe("doc texts", () => {
  it("keep marks apart from paragraphs", () => {
    const marked = docs("A ship.", {
      since: "1.1",
      stability: "experimental",
      deprecated: { replacement: "Use a boat." },
    });
    expect(definitionText(marked)).toEqual({
      paragraphs: ["A ship."],
      experimental: true,
      since: "1.1",
      deprecated: "Use a boat.",
    });
    expect(definitionText(docs("", { deprecated: { replacement: "" } }))).toEqual({
      paragraphs: [],
      experimental: false,
      deprecated: "There is no replacement.",
    });
  });

  it("say unit and default behind the description of a field", () => {
    const depth = field("depth", text, "optional", { unit: "m", default: 1.5 });
    expect(fieldText(depth).paragraphs).toEqual(["The depth. Unit: m. Default: `1.5`."]);
  });

  it("list the values of an enum, and warn of newer ones where it is open", () => {
    const values = [
      { value: "red", description: "Port." },
      { value: "green", description: "" },
    ];
    const list = "- `red`: Port.\n- `green`";
    expect(enumText(enumeration({ id: "a.B", values, open: false })).paragraphs).toEqual([
      "About a.B.",
      list,
    ]);
    expect(enumText(enumeration({ id: "a.B", values })).paragraphs.at(-1)).toContain("newer peer");
  });

  it("begin a method with its summary", () => {
    expect(methodText({ summary: "Look", docs: docs("Around.") }).paragraphs).toEqual(["Look.", "Around."]);
  });
});
