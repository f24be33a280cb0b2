import { DecodeError, parseJson, stringifyJson } from "@colloquy/client";
import { describe, expect, it } from "vitest";
import * as port from "../cases/everything/port/index.ts";

const numbers =
  '{"small":1,"tonnage":9007199254740993,"bounded":null,"readings":[1,-9223372036854775808],"depth":1.0}';
const texts = `{"plain":"a","constructor":"c","at":"2026-01-01T00:00:00.000001+01:00","key":null,"ship_id":"ship_${"0a".repeat(16)}","must":null,"one":1}`;
const ship = '{"type":"ship","colour":"mauve","flag":"up"}';

type Decode = (value: unknown) => unknown;

/** Code and place of the failure. */
function failure(decode: Decode, text: string): string {
  try {
    decode(parseJson(text));
  } catch (error) {
    if (DecodeError.isInstance(error)) return `${error.code} ${error.pointer}`;
    throw error;
  }
  return "none";
}

const change = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe("generated decoders", () => {
  it.each<[string, Decode, string]>([
    ["numbers as written", port.decodeNumbers, numbers],
    ["texts and opaque values", port.decodeTexts, texts],
    ["members nobody knows", port.decodeShip, change(ship, "}", ',"__proto__":{"x":1.0}}')],
    ["an unknown variant", port.decodeSighting, '{"type":"whale","length":9007199254740993}'],
    ["an unknown variant of a variant", port.decodeSighting, '{"type":"notice","kind":"fog"}'],
    ["kinds of JSON inside each other", port.decodeCargo, '["a",[1.0,null]]'],
    ["what is told by a member", port.decodeLead, ship],
    ["what is left", port.decodeLead, '{"name":"x"}'],
    [
      "null, absent and empty apart",
      port.decodeTexts,
      change(texts, '"one":1', '"one":1,"may":null,"flag":null,"names":{"":[null,""]}'),
    ],
  ])("keep %s", (_, decode, text) => {
    expect(stringifyJson(decode(parseJson(text)))).toBe(text);
  });

  it("make a bigint of an integer that no double holds, wherever it stands", () => {
    const got = port.decodeNumbers(parseJson(numbers));
    expect([got.tonnage, got.readings]).toEqual([9007199254740993n, [1, -9223372036854775808n]]);
    expect(failure(port.decodeLevel, "9007199254740993")).toBe("wrong-type ");
    expect(port.decodeLevel(7)).toBe(7);
  });

  it.each<[string, Decode, string]>([
    ["out-of-range /small", port.decodeNumbers, change(numbers, '"small":1', '"small":2147483648')],
    ["wrong-type /small", port.decodeNumbers, change(numbers, '"small":1', '"small":1.5')],
    ["missing-member /small", port.decodeNumbers, change(numbers, '"small":1,', "")],
    ["out-of-range /count", port.decodeNumbers, change(numbers, '"small":1', '"small":1,"count":-1')],
    ["out-of-range /safe", port.decodeNumbers, change(numbers, '"small":1', '"small":1,"safe":6')],
    ["out-of-range /tonnage", port.decodeNumbers, change(numbers, "9007199254740993", "9223372036854775808")],
    ["out-of-range /ballast", port.decodeNumbers, change(numbers, '"small":1', '"small":1,"ballast":-1')],
    ["out-of-range /bounded", port.decodeNumbers, change(numbers, '"bounded":null', '"bounded":8')],
    ["wrong-type /readings/1", port.decodeNumbers, change(numbers, "-9223372036854775808", '"x"')],
    ["out-of-range /depth", port.decodeNumbers, change(numbers, '"depth":1.0', '"depth":1e400')],
    ["out-of-range /angle", port.decodeNumbers, change(numbers, '"depth":1.0', '"depth":1,"angle":361')],
    ["out-of-range /speed", port.decodeNumbers, change(numbers, '"depth":1.0', '"depth":1,"speed":0')],
    ["out-of-range /share", port.decodeNumbers, change(numbers, '"depth":1.0', '"depth":1,"share":1')],
    ["wrong-type ", port.decodeTexts, "[]"],
    ["wrong-type /plain", port.decodeTexts, change(texts, '"a"', "null")],
    ["wrong-format /at", port.decodeTexts, change(texts, "2026-01-01T", "2026-01-01 at ")],
    ["wrong-format /key", port.decodeTexts, change(texts, '"key":null', '"key":"1"')],
    ["wrong-format /bytes", port.decodeTexts, change(texts, '"a"', '"a","bytes":"abc"')],
    ["wrong-format /ship_id", port.decodeTexts, change(texts, "0a0a", "0A0a")],
    ["wrong-length /short", port.decodeTexts, change(texts, '"a"', '"a","short":"abcd"')],
    ["wrong-format /code", port.decodeTexts, change(texts, '"a"', '"a","code":"A-1"')],
    ["wrong-length /code", port.decodeTexts, change(texts, '"a"', '"a","code":"A/12345"')],
    ["missing-member /must", port.decodeTexts, change(texts, '"must":null,', "")],
    ["wrong-value /one", port.decodeTexts, change(texts, '"one":1', '"one":2')],
    ["wrong-length /tags", port.decodeTexts, change(texts, '"a"', '"a","tags":[]')],
    ["wrong-type /names/a~1b~0/0", port.decodeTexts, change(texts, '"a"', '"a","names":{"a/b~":[1]}')],
    ["wrong-type /odd-name", port.decodeTexts, change(texts, '"a"', '"a","odd-name":1')],
    ["refused-member /other", port.decodeStrict, '{"other":1}'],
    ["wrong-value /flag", port.decodeShip, change(ship, "up", "sideways")],
    ["wrong-type /type", port.decodeSighting, '{"type":3}'],
    ["missing-member /type", port.decodeSighting, "{}"],
    ["missing-member /kind", port.decodeSighting, '{"type":"notice"}'],
    ["missing-member /colour", port.decodeSighting, '{"type":"ship","flag":"up"}'],
    ["unknown-tag /type", port.decodeOrder, '{"type":"whale"}'],
    ["wrong-type /1", port.decodeCargo, '["a",true]'],
    ["missing-member ", port.decodePick, "{}"],
    ["not-json ", port.decodePick, "{"],
  ])("refuse %s", (want, decode, text) => {
    expect(failure(decode, text)).toBe(want);
  });

  it("tell known variants from unknown ones", () => {
    const whale = port.decodeSighting({ type: "whale" });
    expect([
      port.isKnownSighting(whale),
      port.isKnownSighting(port.decodeSighting(JSON.parse(ship))),
    ]).toEqual([false, true]);
  });
});
