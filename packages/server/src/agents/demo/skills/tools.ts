import type { ToolOutcome } from "@colloquy/schema/session";
import { plainText, type Voice } from "../voice.ts";
import type { Skill } from "./skill.ts";

export const toolSkill: Skill = {
  usage: "/tool calc 2+3*4",
  help: "calls the calculator, a tool of the server",
  async *run(voice, rest) {
    const [, name, argument = ""] = rest.match(/^(\S+)\s*(.*)$/s) ?? [];
    if (name !== "calc") return yield* voice.say("My only calculator is calc. Try: /tool calc 2+3*4");
    const outcome = yield* voice.use("Let me work that out.", name, { expression: argument });
    yield* voice.say(
      outcome.status === "success"
        ? `${argument.trim()} = ${plainText(outcome.content)}`
        : `I could not work that out. ${reasonOf(outcome)}`,
    );
  },
};

export const clientSkill: Skill = {
  usage: "/client NAME {json}",
  help: "asks you to run one of the tools your client offers",
  async *run(voice, rest) {
    const [, name = "", argument = ""] = rest.match(/^(\S+)\s*(.*)$/s) ?? [];
    const offered = clientTools(voice);
    if (!offered.includes(name)) return yield* voice.say(describeOffer(name, offered));
    const input = parseInput(argument);
    if (!input) return yield* voice.say(`That is not JSON: ${argument}`);
    const outcome = yield* voice.use(`Please run ${name} for me.`, name, input.value);
    yield* voice.say(
      outcome.status === "success"
        ? `${name} says: ${plainText(outcome.content)}`
        : `${name} came to nothing (${outcome.status}). ${reasonOf(outcome)}`,
    );
  },
};

export const permissionSkill: Skill = {
  usage: "/permission",
  help: "asks for a permission and then looks at the clock",
  async *run(voice) {
    const outcome = yield* voice.use("I have to ask you first.", "clock", {});
    yield* voice.say(
      outcome.status === "success"
        ? `Thank you. The server's clock says ${plainText(outcome.content)}.`
        : `Then I do not know what time it is. ${reasonOf(outcome)}`,
    );
  },
};

const clientTools = ({ context }: Voice): readonly string[] =>
  context.tools.filter(({ executor }) => executor === "client").map(({ name }) => name);

function describeOffer(name: string, offered: readonly string[]): string {
  if (offered.length === 0) return "Your client offers no tools in this session.";
  const missing = name === "" ? "" : `There is no ${name}. `;
  return `${missing}Your client offers: ${offered.join(", ")}.`;
}

/** No argument is an empty object. */
function parseInput(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: json.trim() === "" ? {} : JSON.parse(json) };
  } catch {
    return undefined;
  }
}

const reasonOf = (outcome: ToolOutcome): string => outcome.error ?? plainText(outcome.content);
