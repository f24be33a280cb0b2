import type { KnownEvent } from "@colloquy/schema/session";
import { Failure } from "../../../failure.ts";
import { toFailure } from "../../../to-failure.ts";
import type { Chat } from "../chat.ts";
import { interruptTurn, sendText } from "../conversation/neutral-commands.ts";
import { isInTurn, type TurnTracker, trackAnyTurn, trackTurnOf } from "../conversation/turn-tracker.ts";
import { untilAborted } from "../conversation/until-aborted.ts";
import { type KeyActions, listenToKeys } from "../terminal/keys.ts";
import { createPrompt, disturbance, type Prompt } from "../terminal/prompt.ts";
import { createView, type View } from "../view/view.ts";
import { createQuestions, type Questions } from "./questions.ts";

/** A person at a terminal, and the conversation they hold. */
interface Dialogue {
  readonly chat: Chat;
  readonly view: View;
  readonly prompt: Prompt;
  /** What the agent waits for a person to answer. */
  readonly questions: Questions;
}

/** Whether the person wants to go on. */
type Wish = "stay" | "leave";

const GREETING =
  "Say something; /help asks the agent what it can do. Esc or Ctrl-C interrupts it, Ctrl-C twice leaves, so does /quit.";

/** Holds a conversation with a person, until they leave or the server ends it. */
export async function converse(chat: Chat): Promise<void> {
  const { context } = chat;
  const sent = new Set<string>();
  const view = createView(context, { showsMessage: (id) => !sent.has(id) });
  const prompt = createPrompt(context.terminal, context.report.out);
  const dialogue = { chat, view, prompt, questions: createQuestions(chat, prompt) };
  context.report.note(context.report.err.dim(GREETING));
  while ((await oneStep(dialogue, sent)) === "stay");
  sayGoodbye(chat);
}

function sayGoodbye({ conversation: { sessionId }, options: { via, url }, context: { report } }: Chat): void {
  if (sessionId === undefined) return;
  report.note(report.err.dim(`To go on: colloquy chat --via ${via} --session ${sessionId} ${url.origin}`));
}

async function oneStep(dialogue: Dialogue, sent: Set<string>): Promise<Wish> {
  const { chat, view, prompt } = dialogue;
  const line = chat.feed.waiting ? disturbance : await prompt.ask("› ", chat.feed.ready());
  if (line.kind === "left" || chat.context.signal.aborted) return "leave";
  if (line.kind === "line") return handleLine(dialogue, line.text.trim(), sent);
  const event = await nextEvent(chat);
  view.show(event);
  dialogue.questions.see(event);
  return isInTurn(event) ? follow(dialogue, trackAnyTurn()) : "stay";
}

/** Text that begins with a slash goes to the agent like any other, but for the one that means us. */
async function handleLine(dialogue: Dialogue, text: string, sent: Set<string>): Promise<Wish> {
  const { conversation, context } = dialogue.chat;
  if (text === "/quit") return "leave";
  if (text === "") return "stay";
  try {
    const { messageId } = await conversation.send(sendText(text));
    if (messageId !== undefined) sent.add(messageId);
    return await follow(dialogue, trackTurnOf(messageId));
  } catch (error) {
    const failure = toFailure(error, context.signal);
    if (failure.exit !== "peer") throw failure;
    context.report.failure(failure);
    return "stay";
  }
}

/** Shows events until the turn is over; keys interrupt it, and questions are put to the person. */
async function follow(dialogue: Dialogue, tracker: TurnTracker): Promise<Wish> {
  const { chat, view, questions } = dialogue;
  const { feed, context } = chat;
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, context.signal]);
  const keys = keysOf(dialogue, () => left.abort());
  for (;;) {
    if ((await questions.ask(feed.ready())) === "left") return "leave";
    {
      using _keys = listenToKeys(context.terminal.stdin, keys);
      await untilAborted(feed.ready(), signal);
    }
    if (signal.aborted) return "leave";
    const event = await nextEvent(chat);
    view.show(event);
    questions.see(event);
    if (tracker.see(event) !== undefined) return "stay";
  }
}

/** Esc and the first Ctrl-C interrupt the turn, once; the second Ctrl-C leaves. */
function keysOf({ chat: { conversation, context } }: Dialogue, leave: () => void): KeyActions {
  let asked = false;
  let presses = 0;
  const pressEscape = () => {
    if (asked) return;
    asked = true;
    conversation
      .send(interruptTurn)
      .catch((error) => context.report.failure(toFailure(error, context.signal)));
  };
  const controlC = () => {
    presses += 1;
    if (presses > 1) leave();
    else pressEscape();
  };
  return { escape: pressEscape, controlC };
}

async function nextEvent({ feed }: Chat): Promise<KnownEvent> {
  const event = await feed.next();
  if (event !== undefined) return event;
  throw new Failure("unreachable", "the server ended the conversation");
}
