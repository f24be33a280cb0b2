import type { KnownCommand, KnownEvent } from "@colloquy/schema/session";
import type { Chat } from "../chat.ts";
import { allowPermission, answerTool, denyPermission } from "../conversation/neutral-commands.ts";
import type { Prompt } from "../terminal/prompt.ts";

/** What the agent waits for this client to answer. */
export interface Questions {
  /** Notes new questions, and those that another client has answered. */
  see(event: KnownEvent): void;
  /** Puts the open questions to the person, one by one, until `disturbed` settles. */
  ask(disturbed: Promise<void>): Promise<"done" | "left">;
}

interface Question {
  readonly label: string;
  /** The command a person's words become. */
  readonly answer: (text: string) => KnownCommand;
}

/** Creates the list of open questions of a conversation. */
export function createQuestions({ conversation, options }: Chat, prompt: Prompt): Questions {
  const open = new Map<string, Question>();
  return {
    see(event) {
      if (event.type === "tool.requested" && event.executor === "client")
        open.set(event.callId, toolQuestion(event.callId, event.name));
      if (event.type === "permission.requested")
        open.set(event.requestId, permissionQuestion(event.requestId));
      if (event.type === "tool.completed") open.delete(event.callId);
      if (event.type === "permission.resolved") open.delete(event.requestId);
    },
    async ask(disturbed) {
      for (const [id, question] of open) {
        const given = options.answers.get(question.label);
        const line = given === undefined ? await prompt.ask(`${question.label}? `, disturbed) : undefined;
        if (line?.kind === "left") return "left";
        if (line?.kind === "disturbed") return "done";
        open.delete(id);
        await conversation.send(question.answer(given ?? line?.text ?? ""));
      }
      return "done";
    },
  };
}

const toolQuestion = (callId: string, name: string): Question => ({
  label: name,
  answer: (text) => answerTool(callId, text),
});

const permissionQuestion = (requestId: string): Question => ({
  label: "allow (yes, always, no)",
  answer: (text) =>
    permissionAnswers[text.trim().toLowerCase()]?.(requestId) ?? denyPermission(requestId, text),
});

const permissionAnswers: Readonly<Record<string, (requestId: string) => KnownCommand>> = {
  y: (requestId) => allowPermission(requestId, "allow"),
  yes: (requestId) => allowPermission(requestId, "allow"),
  a: (requestId) => allowPermission(requestId, "allowAlways"),
  always: (requestId) => allowPermission(requestId, "allowAlways"),
};
