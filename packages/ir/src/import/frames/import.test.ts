import { describe, expect, it } from "vitest";
import { importedTypes, toldOf } from "../../../test/imports.ts";
import { importFrames } from "./index.ts";

const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
const sent = (dir: "c2s" | "s2c", frame: object) => ({ dir, t_ms: 1, frame });

describe("importFrames", () => {
  it("drafts one type per kind of frame and an open union per side", async () => {
    const result = await importFrames(
      lines(
        sent("c2s", { type: "hello", id: "0190a1b2-0000-4000-8000-000000000000" }),
        sent("s2c", { type: "hello", at: "2026-01-01T00:00:00Z", turn: { n: 1 } }),
        sent("s2c", { type: "text", text: "Hi", n: 1, note: null }),
        sent("s2c", { type: "text", text: "there", n: 2.5, note: "x", more: [1] }),
        { dir: "c2s", raw: '{"type":"bye","count":12345678901234567890}' },
      ),
      { id: "capture" },
    );
    expect(toldOf(result)).toEqual(["draft "]);
    const types = importedTypes(result);
    const union = { kind: "union", open: true, discriminator: { rule: "tag", field: "type" } };
    expect(types).toMatchObject({
      ClientFrame: {
        ...union,
        variants: [{ keys: ["hello"], type: { id: "capture.ClientHello" } }, { keys: ["bye"] }],
      },
      ServerFrame: {
        ...union,
        variants: [{ keys: ["hello"], type: { id: "capture.ServerHello" } }, { keys: ["text"] }],
      },
      ServerHelloTurn: { kind: "object" },
      Text: { extras: "keep" },
    });
    const { Text: text } = types;
    const fields = Object.fromEntries(
      (text?.kind === "object" ? text.fields : []).map((field) => [field.name, field]),
    );
    expect(fields).toMatchObject({
      type: { type: { kind: "literal", value: "text" } },
      text: { presence: { required: true, nullable: false } },
      n: { type: { kind: "number" } },
      note: { presence: { required: true, nullable: true } },
      more: { presence: { required: false } },
    });
  });

  it("takes bare frames, and finds a tag that no usual member is", async () => {
    const bare = lines({ what: "a", id: "1" }, { what: "a", id: "2" }, { what: "b", id: "3" });
    expect(importedTypes(await importFrames(bare, { id: "t" })).Frame).toMatchObject({
      discriminator: { rule: "tag", field: "what" },
    });
  });

  it("keeps frames without the tag beside the union, such as responses of JSON-RPC", async () => {
    const calls = lines({ id: 1, method: "a/b", params: {} }, { method: "c" }, { id: 1, result: {} });
    const result = await importFrames(calls, { id: "rpc" });
    expect(toldOf(result)).toEqual(["untagged ", "draft "]);
    expect(importedTypes(result)).toMatchObject({
      Frame: { discriminator: { field: "method" }, variants: [{ keys: ["a/b"] }, { keys: ["c"] }] },
      Untagged: { kind: "object" },
    });
  });

  it("makes one type of frames that nothing tells apart, and says so", async () => {
    const result = await importFrames(lines({ a: 1 }, { b: 2 }), { id: "t" });
    expect(toldOf(result)).toEqual(["no-tag ", "draft "]);
    expect(importedTypes(result).Frame).toMatchObject({ kind: "alias", type: { id: "t.Message" } });
  });

  it("keeps tags apart that are written the same in code", async () => {
    const result = await importFrames(lines({ type: "a.b" }, { type: "a_b" }, { type: "frame" }), {
      id: "t",
    });
    expect(Object.keys(importedTypes(result))).toEqual(["AB", "AB2", "Frame", "Frame2"]);
  });

  it("refuses lines that are no JSON, and tells of frames that are no objects", async () => {
    expect(toldOf(await importFrames('{"type":"a"}\n{', { id: "t" }))).toEqual(["not-json /1"]);
    expect(toldOf(await importFrames("", { id: "t" }))).toEqual(["no-frames "]);
    const noisy = `${lines({ type: "a" }, 7)}\n{"dir":"c2s","raw":"{oops"}`;
    expect(toldOf(await importFrames(noisy, { id: "t" }))).toEqual(["frame-not-object /1", "draft "]);
  });

  it("reads what recorders write, and leaves their remarks out", async () => {
    const recorded = lines(
      { event: "spawn", argv: [] },
      { from: "host", frame: { type: "ask", id: "a" } },
      { dir: "s>c", frame: { type: "answer", id: "a" } },
      { dir: "s>c", close: { code: 1000 } },
    );
    const result = await importFrames(recorded, { id: "t" });
    expect(toldOf(result)).toEqual(["no-frame /0", "draft "]);
    expect(Object.keys(importedTypes(result))).toEqual(["Answer", "Ask", "ClientFrame", "ServerFrame"]);
  });
});
