import type { IntegerType, NumberType } from "@colloquy/ir";
import { bad, good, type Trial } from "../vector.ts";
import type { TrialContext } from "./context.ts";

const RANGES = {
  32: { signed: [-(2n ** 31n), 2n ** 31n - 1n], unsigned: [0n, 2n ** 32n - 1n] },
  53: { signed: [1n - 2n ** 53n, 2n ** 53n - 1n], unsigned: [0n, 2n ** 53n - 1n] },
  64: { signed: [-(2n ** 63n), 2n ** 63n - 1n], unsigned: [0n, 2n ** 63n - 1n] },
} as const;

/** Whole numbers by name: edges of the widths that languages have, and spellings that are not plain digits. */
const WHOLE: Readonly<Record<string, readonly [spelling: string, value: bigint]>> = {
  zero: ["0", 0n],
  "minus zero": ["-0", 0n],
  "one with a fraction": ["1.0", 1n],
  "with an exponent": ["1e2", 100n],
  "minus one": ["-1", -1n],
  "2^31-1": ["2147483647", 2n ** 31n - 1n],
  "2^31": ["2147483648", 2n ** 31n],
  "-2^31": ["-2147483648", -(2n ** 31n)],
  "-2^31-1": ["-2147483649", -(2n ** 31n) - 1n],
  "2^32": ["4294967296", 2n ** 32n],
  "2^53-1": ["9007199254740991", 2n ** 53n - 1n],
  "2^53": ["9007199254740992", 2n ** 53n],
  "2^53+1": ["9007199254740993", 2n ** 53n + 1n],
  "-2^53": ["-9007199254740992", -(2n ** 53n)],
  "2^63-1": ["9223372036854775807", 2n ** 63n - 1n],
  "2^63": ["9223372036854775808", 2n ** 63n],
  "-2^63": ["-9223372036854775808", -(2n ** 63n)],
  "-2^63-1": ["-9223372036854775809", -(2n ** 63n) - 1n],
  "2^64": ["18446744073709551616", 2n ** 64n],
};

/** A 64-bit integer is only spelled in digits: in any other way a reader need not know its value. */
const isPlain = (spelling: string): boolean => /^-?\d+$/.test(spelling);

/** Edges of the width and of the bounds; beyond them and between whole numbers is refused. */
export function integerTrials(type: IntegerType, context: TrialContext): readonly Trial[] {
  const [least, greatest] = RANGES[type.width][type.signed ? "signed" : "unsigned"];
  const minimum = type.minimum === undefined ? least : BigInt(type.minimum);
  const maximum = type.maximum === undefined ? greatest : BigInt(type.maximum);
  const edges = { least: [`${minimum}`, minimum], greatest: [`${maximum}`, maximum] } as const;
  const beyond = {
    below: [`${minimum - 1n}`, minimum - 1n],
    above: [`${maximum + 1n}`, maximum + 1n],
  } as const;
  const all = Object.entries({ ...edges, ...beyond, ...WHOLE }).filter(
    ([, [spelling]]) => type.width < 64 || isPlain(spelling),
  );
  const isInside = ([, [, value]]: (typeof all)[number]) => value >= minimum && value <= maximum;
  const taken = all.filter(isInside);
  const refused = all.filter((one) => !isInside(one));
  return [
    ...context.select(type, "good", taken, 2).map(([what, [spelling]]) => good("integer", what, spelling)),
    ...context
      .select(type, "bad", refused, 2)
      .map(([what, [spelling]]) => bad("integer", what, spelling, "out-of-range")),
    bad("integer", "between two", between(minimum, maximum), "wrong-type"),
  ];
}

const between = (minimum: bigint, maximum: bigint): string =>
  minimum <= 1n && maximum > 1n ? "1.5" : `${minimum}.5`;

const SPELLINGS: Readonly<Record<string, string>> = {
  zero: "0",
  "minus zero": "-0",
  "trailing zero": "1.50",
  whole: "1.0",
  exponent: "1E+2",
  "no exact double": "0.1",
  "more digits than a double has": "0.12345678901234567890",
  "2^53+1": "9007199254740993",
  "2^64": "18446744073709551616",
  least: "5e-324",
  greatest: "1.7976931348623157e308",
  negative: "-273.15",
};

/** Doubles in spellings that most writers change, as far as they are inside the bounds. */
export function numberTrials(type: NumberType, context: TrialContext): readonly Trial[] {
  const taken = Object.entries(SPELLINGS).filter(([, spelling]) => isWithin(Number(spelling), type));
  return [
    ...context.select(type, "good", taken).map(([what, spelling]) => good("number", what, spelling)),
    ...boundTrials(type),
  ];
}

function isWithin(
  value: number,
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumberType,
): boolean {
  return (
    value >= (minimum ?? -Infinity) &&
    value <= (maximum ?? Infinity) &&
    value > (exclusiveMinimum ?? -Infinity) &&
    value < (exclusiveMaximum ?? Infinity)
  );
}

function boundTrials(type: NumberType): readonly Trial[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = type;
  const closed = [minimum, maximum].filter((bound) => bound !== undefined);
  const beyond = [
    ...(minimum === undefined ? [] : [minimum - 0.25]),
    ...(maximum === undefined ? [] : [maximum + 0.25]),
    ...[exclusiveMinimum, exclusiveMaximum].filter((bound) => bound !== undefined),
  ];
  return [
    ...closed
      .filter((bound) => isWithin(bound, type))
      .map((bound) => good("number", `at the bound ${bound}`, String(bound))),
    ...beyond.map((value) => bad("number", `beyond a bound: ${value}`, String(value), "out-of-range")),
  ];
}
