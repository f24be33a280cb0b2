import type { EnumType } from "@colloquy/ir";
import { quote } from "../text.ts";
import { bad, good, type Trial } from "../vector.ts";
import type { TrialContext } from "./context.ts";

/** Text that no enum and no union has, and that readers with tables of their own might find there. */
export const UNHEARD_OF = ["x-unheard-of", "", "constructor", "__proto__"] as const;

/** An open enum takes whatever text there is; a closed one its values and nothing near them. */
export function enumTrials(type: EnumType, context: TrialContext): readonly Trial[] {
  const reference = { kind: "reference", id: type.id } as const;
  const known = type.values.map(({ value }) => value);
  const first = known[0] ?? "";
  const others = [...UNHEARD_OF, first.toUpperCase(), `${first} `].filter((text) => !known.includes(text));
  if (type.open)
    return context
      .select({ kind: "string" }, "unknown", others, 2)
      .map((text) => good("unknown-enum", JSON.stringify(text), quote(text)));
  return [
    ...context
      .select(reference, "known", known)
      .map((value) => good("closed-enum", `takes ${JSON.stringify(value)}`, quote(value))),
    ...context
      .select(reference, "unknown", others)
      .map((text) => bad("closed-enum", `refuses ${JSON.stringify(text)}`, quote(text), "wrong-value")),
  ];
}
