import type { Settings } from "@colloquy/schema/session";
import type { OpenSession } from "@colloquy/session";
import type { Principal } from "../auth.ts";
import type { Engine, Session } from "../engine/engine.ts";
import { DrainingError, SessionBusyError } from "../engine/errors.ts";
import type { ConnectionCounter } from "../transports/connection-counter.ts";
import { findSession, ownedBy, ownerFilter } from "./session-access.ts";

/** Why a connection gets no session. `not_found` stands for unknown, closed and another principal's alike. */
export type OpenRefusal = "not_found" | "busy" | "draining" | "unsupported";

export type OpenResult =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly refusal: OpenRefusal };

export interface OpenOptions {
  readonly engine: Engine;
  readonly principal: Principal;
  readonly counter: Pick<ConnectionCounter, "count">;
}

/** Creates, resumes or forks, as the command asks. Going back to an earlier message (`keepUpTo`) is not supported. */
export async function openSession(command: OpenSession, options: OpenOptions): Promise<OpenResult> {
  if (command.keepUpTo !== undefined) return { ok: false, refusal: "unsupported" };
  try {
    const session = await createOrResume(command, options);
    return session ? { ok: true, session } : { ok: false, refusal: "not_found" };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

function refusalOf(error: unknown): OpenRefusal {
  if (error instanceof DrainingError) return "draining";
  if (error instanceof SessionBusyError) return "busy";
  throw error;
}

async function createOrResume(command: OpenSession, options: OpenOptions): Promise<Session | undefined> {
  const { engine, principal } = options;
  const { settings, sessionId, fork } = command;
  const source = await sourceOf(command, options);
  if (!source) return sessionId === undefined ? engine.create(ownedBy(principal, settings)) : undefined;
  if (fork) return engine.fork(source, settings);
  await configure(source, withSharedTools(settings, source, options));
  return source;
}

async function sourceOf(
  { sessionId, latest }: OpenSession,
  { engine, principal }: OpenOptions,
): Promise<Session | undefined> {
  const id = sessionId ?? (latest ? await findLatest(engine, principal) : undefined);
  const session = id === undefined ? undefined : await findSession(engine, principal, id);
  return session?.state.status === "closed" ? undefined : session;
}

async function findLatest(engine: Engine, principal: Principal): Promise<string | undefined> {
  const { items } = await engine.list({ ...ownerFilter(principal), offset: 0, limit: 20 });
  return items.find(({ closed }) => !closed)?.sessionId;
}

/** Tools of the clients that are attached stay beside the new ones; without other clients the new ones replace them. */
function withSharedTools(settings: Settings, { id, state }: Session, { counter }: OpenOptions): Settings {
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
