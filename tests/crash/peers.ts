import { createChuckyWire } from "./chucky-wire.ts";
import { within } from "./patience.ts";
import type { Peer, Wire } from "./peer.ts";
import { prompts } from "./prompts.ts";
import { createSession, listEvents, type RestEvent } from "./rest.ts";
import { createRestWire } from "./rest-wire.ts";
import { endsTurn, readTurns } from "./turns.ts";
import { createWatcher, type Watcher } from "./watcher.ts";

/** Two peers that ask over REST and one over the chucky WebSocket, each with a session of its own. */
export async function createPeers(origin: string): Promise<readonly Peer[]> {
  const wires = [createRestWire(), createRestWire(), createChuckyWire()];
  return await Promise.all(wires.map((wire) => createPeer(origin, wire)));
}

async function createPeer(origin: string, wire: Wire): Promise<Peer> {
  let onFrame = () => {};
  const watcher = createWatcher(await createSession(origin), () => onFrame());
  const acknowledged = new Set<string>();
  let open: Promise<RestEvent> | undefined;

  const connect = async (at: string) => {
    await watcher.connect(at);
    await catchUp(at, watcher);
    open = undefined;
    await wire.connect(at, watcher.sessionId);
  };
  await connect(origin);

  return {
    watcher,
    acknowledged,
    answers: wire.answers,
    onFrame(listener) {
      onFrame = listener;
    },
    connect,
    async ask(random) {
      const after = watcher.shown.size;
      const end = watcher.seen((event) => endsTurn(event) && (event.sequence ?? 0) > after);
      open = end;
      const forget = () => {
        if (open === end) open = undefined;
      };
      void end.then(forget);
      const id = await wire.say(random.pick(prompts));
      if (id !== undefined) acknowledged.add(id);
    },
    async turnEnded() {
      await open;
    },
    isTurnOpen: () => open !== undefined,
    async disconnected() {
      await Promise.all([watcher.disconnected(), wire.disconnected()]);
    },
    async close() {
      wire.close();
      await watcher.close();
    },
  };
}

/** Waits until the watcher has seen all that is stored, and the end of a turn that still runs. */
async function catchUp(origin: string, watcher: Watcher): Promise<void> {
  const events = await listEvents(origin, watcher.sessionId);
  if (events.length > 0)
    await within(
      watcher.seen(({ sequence }) => sequence === events.length),
      `event ${events.length} of ${events.length}`,
    );
  const turn = readTurns(events).turns.at(-1);
  if (turn && turn.end === undefined)
    await within(
      watcher.seen((event) => endsTurn(event) && event.data.turn_id === turn.id),
      `the end of turn ${turn.id}, which was cut,`,
    );
}
