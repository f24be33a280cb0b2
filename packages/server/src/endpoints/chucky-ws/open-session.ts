import type { Settings } from "@colloquy/schema/session";
import type { OpenSession } from "@colloquy/session";
import type { Principal } from "../../auth.ts";
import type { Engine, Session } from "../../engine/engine.ts";
import { DrainingError, SessionBusyError } from "../../engine/errors.ts";
import type { CloseReason } from "../../transports/connection.ts";
import type { ConnectionCounter } from "../../transports/connection-counter.ts";
import { closeReason, closeReasons, noSuchSession } from "./errors.ts";

/** The session a connection is to have, or why it gets none. */
export type Opening =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly reason: CloseReason };

export interface OpenOptions {
  readonly engine: Engine;
  readonly principal: Principal;
  readonly counter: Pick<ConnectionCounter, "count">;
}

/** Creates, resumes or branches, as `init` asks (§7). */
export async function openSession(command: OpenSession, options: OpenOptions): Promise<Opening> {
  if (command.keepUpTo !== undefined) return { ok: false, reason: noGoingBack };
  try {
    const source = await sourceOf(command, options);
    if (!source) {
      if (command.sessionId !== undefined) return { ok: false, reason: noSuchSession(command.sessionId) };
      return opened(await options.engine.create(owned(command.settings, options.principal)));
    }
    if (command.fork) return opened(await options.engine.fork(source, command.settings));
    await configure(source, shared(command.settings, source, options));
    return opened(source);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

const opened = (session: Session): Opening => ({ ok: true, session });

const noGoingBack = closeReason(
  "SESSION_ERROR",
  "This server cannot go back to an earlier message (resumeSessionAt).",
);

function reasonOf(error: unknown): CloseReason {
  if (error instanceof DrainingError) return closeReasons.shutdown;
  if (error instanceof SessionBusyError)
    return closeReason("SESSION_ERROR", "A turn runs; try again when it has ended.");
  throw error;
}

async function sourceOf(
  { sessionId, latest }: OpenSession,
  { engine, principal }: OpenOptions,
): Promise<Session | undefined> {
  const id = sessionId ?? (latest ? await newest(engine, principal) : undefined);
  const session = id === undefined ? undefined : await engine.open(id);
  return session && belongs(session, principal) && session.state.status !== "closed" ? session : undefined;
}

async function newest(engine: Engine, principal: Principal): Promise<string | undefined> {
  const owner = principal.authenticated ? { owner: principal.id } : {};
  const { items } = await engine.list({ ...owner, offset: 0, limit: 20 });
  return items.find(({ closed }) => !closed)?.sessionId;
}

/** A session without an owner is everybody's. */
const belongs = ({ state }: Session, { id }: Principal) =>
  state.settings.owner === undefined || state.settings.owner === id;

const owned = (settings: Settings, { id, authenticated }: Principal): Settings =>
  authenticated ? { ...settings, owner: id } : settings;

/** Who joins others adds its tools to theirs; who is alone with a session brings its own. */
function shared(settings: Settings, { id, state }: Session, { counter }: OpenOptions): Settings {
  if (!settings.tools || counter.count(id) === 0) return settings;
  const names = new Set(settings.tools.map(({ name }) => name));
  const others = (state.settings.tools ?? []).filter(({ name }) => !names.has(name));
  return { ...settings, tools: [...others, ...settings.tools] };
}

/** Only what is different: clients repeat their options when they resume. */
async function configure(session: Session, settings: Settings): Promise<void> {
  const known: Readonly<Record<string, unknown>> = session.state.settings;
  const changed = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name]),
  );
  if (changed.length === 0) return;
  await session.execute({ type: "session.configure", settings: Object.fromEntries(changed) });
}
