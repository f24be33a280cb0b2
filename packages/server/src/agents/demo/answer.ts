import type { Message } from "@colloquy/schema/session";
import type { AgentEvent } from "../agent.ts";
import { skills } from "./skills/index.ts";
import { plainText, type Voice } from "./voice.ts";

/** Answers one message: runs the skill its first word names, or replies in a friendly way. */
export function answer(voice: Voice, message: Message): AsyncGenerator<AgentEvent> {
  const text = plainText(message.content);
  const [word = "", ...rest] = text.split(/\s+/);
  const skill = skills.get(word.toLowerCase());
  if (skill) return skill.run(voice, rest.length === 0 ? "" : text.slice(word.length).trim());
  if (word.startsWith("/")) return voice.say(`I do not know ${word}. Send /help to see what I can show.`);
  if (asksWhatTheySaid.test(text)) return voice.say(recall(voice, message));
  return voice.say(greet(text));
}

const asksWhatTheySaid = /^what (did|have) i (say|said)\b/i;

function recall({ context }: Voice, question: Message): string {
  const said = context.history.filter(({ role, id }) => role === "user" && id !== question.id);
  if (said.length === 0) return "You have not said anything before that.";
  const lines = said.map(({ content }) => `- ${plainText(content)}`);
  return said.length === 1
    ? `You said: ${plainText(said[0]?.content ?? [])}`
    : `You said:\n${lines.join("\n")}`;
}

const greet = (text: string): string =>
  text === ""
    ? "You sent me nothing to read. Send /help to see what I can show."
    : `You said: ${text}\n\nI am a demo and repeat what I hear. Send /help to see what else I can show.`;
