import { describe, expect, it } from "vitest";
import { DecodeError } from "../errors/decode-error.ts";
import { parseJson } from "./parse.ts";
import { stringifyJson } from "./stringify.ts";

describe("parseJson and stringifyJson", () => {
  it.each([
    ['{"a":1.0,"b":[9007199254740993,-0,1e400,1E2],"c":{"d":0.10}}'],
    ['{"n":-9223372036854775808,"m":18446744073709551615}'],
    ["[-0.0000001]"],
    ["[-0]"],
    ["[1.50]"],
    ["[-12.0,3]"],
    ["[1e5]"],
    ["[-1E+5]"],
    ["[1234567890123456]"],
    ["[0.1234567890123456789]"],
    ["[0.0000001,1e21,123456789012345678901234567890.5]"],
    ['{"__proto__":1.0,"a":{"__proto__":2}}'],
    [
      '{"text":"1.0 and 9007199254740993 stay text","emoji":"🍵","escapes":"\\\\\\" \\u2028"}'.replace(
        "\\u2028",
        " ",
      ),
    ],
    ['[[],{},"",null,true,false]'],
  ])("leave %s as it was", (text) => {
    expect(stringifyJson(parseJson(text))).toBe(text);
  });

  it("give what JSON.parse gives, up to deep nesting", () => {
    const deep = `${"[".repeat(5000)}1.0${"]".repeat(5000)}`;
    expect(JSON.stringify(parseJson('{"a":1.0,"a":2,"b":[1e2]}'))).toBe('{"a":2,"b":[100]}');
    expect(parseJson(deep)).toEqual(JSON.parse(deep));
  });

  it("forget how a number was written once it is another", () => {
    const value = parseJson('{"a":1.0,"b":2.0}') as { a: number; b: number };
    value.a = 7;
    expect(stringifyJson(value)).toBe('{"a":7,"b":2.0}');
  });

  it("write a bigint as an integer and refuse what JSON cannot say", () => {
    expect(stringifyJson({ a: 2n ** 64n, b: undefined, c: [undefined] })).toBe(
      '{"a":18446744073709551616,"c":[null]}',
    );
    for (const value of [Number.NaN, { a: Infinity }, undefined, () => 1])
      expect(() => stringifyJson(value)).toThrow(TypeError);
  });

  it("say that text is not JSON", () => {
    expect(() => parseJson("{nope")).toThrow(DecodeError);
  });
});
