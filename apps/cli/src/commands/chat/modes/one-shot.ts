import type { KnownEvent } from "@colloquy/schema/session";
import { Failure } from "../../../failure.ts";
import type { Chat } from "../chat.ts";
import {
  answerTool,
  declineTool,
  denyPermission,
  interruptTurn,
  sendText,
} from "../conversation/neutral-commands.ts";
import { type TurnEnd, type TurnTracker, trackTurnOf } from "../conversation/turn-tracker.ts";
import { untilAborted } from "../conversation/until-aborted.ts";
import { createAnswerView } from "../view/view.ts";

/** How long an interrupted turn may take to end. */
const INTERRUPT_MS = 3000;

/** Says one thing and shows the answer. @throws Failure unless the turn is completed. */
export async function sayOnce(chat: Chat, text: string): Promise<void> {
  const { conversation, context } = chat;
  const sent = await conversation.send(sendText(text));
  const end = await followTurn(chat, trackTurnOf(sent.messageId));
  if (context.signal.aborted) throw new Failure("interrupted", "interrupted");
  if (end.type === "turn.failed")
    throw new Failure("peer", `the turn failed: ${end.failure.message} (${end.failure.code})`, {
      help: end.failure.retryable
        ? "The same message may succeed later."
        : "The same message will fail again.",
    });
  if (end.type === "turn.interrupted")
    throw new Failure("peer", `the turn was interrupted by another client (${end.reason})`);
}

async function followTurn(chat: Chat, tracker: TurnTracker): Promise<TurnEnd> {
  const { feed, context } = chat;
  const view = createAnswerView(context);
  let deadline = context.signal;
  for (;;) {
    await untilAborted(feed.ready(), deadline);
    if (deadline.aborted) deadline = await interrupt(chat, deadline);
    const event = await feed.next();
    if (event === undefined)
      throw new Failure("unreachable", "the server ended the conversation in mid-turn");
    const end = tracker.see(event);
    view.show(event, tracker.owns(event));
    if (tracker.owns(event)) await respond(chat, event);
    if (end !== undefined) return end;
  }
}

/** At the first Ctrl-C asks the server to end the turn; when that takes too long, gives up. */
async function interrupt({ conversation, context }: Chat, deadline: AbortSignal): Promise<AbortSignal> {
  if (deadline !== context.signal)
    throw new Failure("interrupted", "interrupted; the server did not end the turn in time");
  await conversation.send(interruptTurn);
  return AbortSignal.timeout(INTERRUPT_MS);
}

/** Nobody can be asked: calls get the answers given beforehand, everything else is declined so that the turn goes on. */
async function respond({ conversation, options }: Chat, event: KnownEvent): Promise<void> {
  if (event.type === "permission.requested")
    await conversation.send(denyPermission(event.requestId, "Nobody was there to be asked."));
  if (event.type !== "tool.requested" || event.executor !== "client") return;
  const answer = options.answers.get(event.name);
  await conversation.send(
    answer === undefined
      ? declineTool(event.callId, `Nobody is there to answer for ${event.name}.`)
      : answerTool(event.callId, answer),
  );
}
