import type { Settings } from "@colloquy/schema/session";
import type { Principal } from "../auth.ts";
import type { Engine, Session } from "../engine/engine.ts";

/**
 * The session with this id. Absent when there is none, and also when it is another principal's: a caller must not be
 * able to find out which.
 */
export async function findSession(
  engine: Pick<Engine, "open">,
  principal: Principal,
  sessionId: string,
): Promise<Session | undefined> {
  const session = await engine.open(sessionId);
  return session && isAccessible(session, principal) ? session : undefined;
}

/** A session without an owner is accessible to every principal. */
const isAccessible = ({ state }: Session, { id }: Principal): boolean =>
  state.settings.owner === undefined || state.settings.owner === id;

/** Settings of a new session of this principal. Without authentication it has no owner. */
export const ownedBy = ({ id, authenticated }: Principal, settings: Settings): Settings =>
  authenticated ? { ...settings, owner: id } : settings;

/** Restricts a list to the sessions of this principal. Without authentication it is not restricted. */
export const ownerFilter = ({ id, authenticated }: Principal): { readonly owner?: string } =>
  authenticated ? { owner: id } : {};
