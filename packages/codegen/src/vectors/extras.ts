import type { ObjectType } from "@colloquy/ir";
import { type Members, objectText } from "./text.ts";
import { bad, good, type Trial } from "./vector.ts";

/** Members of a newer peer; their names and values are those that careless readers lose or change. */
const STRANGE: Members = new Map([
  ["x-null", "null"],
  ["x-numbers", "[1.0,-0,9007199254740993,1e400,0.10]"],
  ["x-empty", '{"text":"","list":[],"object":{}}'],
  ["", "true"],
  ["a/b~c", '"slash and tilde"'],
  ["constructor", "1"],
]);

/** Members that nobody names, among them the known names in another case, which are other names. */
export function extrasTrials({ fields, extras }: ObjectType, least: Members): readonly Trial[] {
  const names = new Set(fields.map(({ name }) => name));
  const shouted = fields.map(({ name }) => name.toUpperCase()).filter((name) => !names.has(name));
  const strange = [...STRANGE].filter(([name]) => !names.has(name));
  if (extras === "refuse")
    return [
      bad("extras", "refused", objectText(new Map([...least, ["x-other", "1"]])), "refused-member", [
        "x-other",
      ]),
    ];
  return [
    good("extras", "strange ones", objectText(new Map([...strange, ...least]))),
    good(
      "extras",
      "known names in capitals",
      objectText(new Map([...least, ...shouted.map((name) => [name, "[null]"] as const)])),
    ),
  ];
}
