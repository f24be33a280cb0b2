import { emitKeypressEvents } from "node:readline";
import type { InputStream } from "../../../terminal/terminal.ts";

/** What keys mean while the agent works. */
export interface KeyActions {
  readonly escape: () => void;
  readonly controlC: () => void;
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** Listens to single keys until disposed. Anything else that is typed meanwhile is not kept. */
export function listenToKeys(stdin: InputStream, actions: KeyActions): Disposable {
  const press = (_text: string | undefined, { name, ctrl }: Key) => {
    if (name === "escape") actions.escape();
    if (name === "c" && ctrl) actions.controlC();
  };
  emitKeypressEvents(stdin);
  stdin.on("keypress", press);
  stdin.setRawMode?.(true);
  stdin.resume();
  return {
    [Symbol.dispose]() {
      stdin.off("keypress", press);
      stdin.setRawMode?.(false);
      stdin.pause();
    },
  };
}
