import { AgentFailure } from "../../agent.ts";
import type { Skill } from "./skill.ts";

const defaultWords = 200;
const maxWords = 10_000;
const slowTempo = 25;
const filler = "the tide comes in and the tide goes out".split(" ");

export const thinkSkill: Skill = {
  usage: "/think TEXT",
  help: "thinks aloud before it answers",
  run(voice, rest) {
    const subject = rest || "nothing in particular";
    return voice.ponder(
      `They want me to think about ${subject}. There is more than one way to see it.`,
      `I have thought about ${subject}. It looks fine from here.`,
    );
  },
};

export const longSkill: Skill = {
  usage: "/long N",
  help: `streams an answer of N words, ${defaultWords} if you name no number`,
  run(voice, rest) {
    const count = rest === "" ? defaultWords : Number(rest);
    if (!Number.isInteger(count) || count < 1 || count > maxWords)
      return voice.say(`N has to be a whole number from 1 to ${maxWords}.`);
    return voice.say(Array.from({ length: count }, (_, index) => filler[index % filler.length]).join(" "));
  },
};

export const slowSkill: Skill = {
  usage: "/slow",
  help: "answers so slowly that you can interrupt or steer it",
  run: (voice) =>
    voice.say("I am taking my time with this one, so that you can stop me or change my mind.", slowTempo),
};

export const failSkill: Skill = {
  usage: "/fail",
  help: "begins to answer and then fails",
  async *run(voice) {
    yield* voice.speak("This is going to end badly.");
    throw new AgentFailure({
      code: "agent_failed",
      message: "The demo agent failed because it was asked to.",
      retryable: true,
    });
  },
};
