import type { Skill } from "./skill.ts";
import { failSkill, longSkill, slowSkill, thinkSkill } from "./talk.ts";
import { clientSkill, permissionSkill, toolSkill } from "./tools.ts";

const shown = {
  "/think": thinkSkill,
  "/tool": toolSkill,
  "/client": clientSkill,
  "/permission": permissionSkill,
  "/long": longSkill,
  "/slow": slowSkill,
  "/fail": failSkill,
} satisfies Record<string, Skill>;

const helpSkill: Skill = {
  usage: "/help",
  help: "lists what I can show",
  run(voice) {
    const lines = [...skills.values()].map(({ usage, help }) => `- \`${usage}\` ${help}`);
    return voice.say(
      ["I can show you:", ...lines, "", "Ask me “what did I say?”, or say anything else."].join("\n"),
    );
  },
};

/** Everything the demo agent can show, by the word that asks for it. */
export const skills: ReadonlyMap<string, Skill> = new Map(
  Object.entries<Skill>({ "/help": helpSkill, ...shown }),
);
