import { throwIfInterrupted } from "../../../failure.ts";
import type { Chat } from "../chat.ts";
import { untilAborted } from "../conversation/until-aborted.ts";
import { createView } from "../view/view.ts";

/** Shows a session from its first event on, until the person or the server ends it. */
export async function watchSession({ feed, context }: Chat): Promise<void> {
  const view = createView(context, { showsMessage: () => true });
  for (;;) {
    await untilAborted(feed.ready(), context.signal);
    throwIfInterrupted(context.signal);
    const event = await feed.next();
    if (event === undefined) return;
    view.show(event);
  }
}
