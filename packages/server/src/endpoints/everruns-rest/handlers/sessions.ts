import type {
  CreateSessionRequest,
  ForkSessionRequest,
  UpdateSessionRequest,
  Session as WireSession,
} from "@colloquy/schema/everruns-rest";
import type { KnownCommand, Settings } from "@colloquy/schema/session";
import { nativeOf, protocolId, toWireSession } from "@colloquy/session/everruns-rest";
import type { Principal } from "../../../auth.ts";
import type { Session } from "../../../engine/engine.ts";
import type { Call, Handlers } from "../call.ts";
import type { EverrunsServices } from "../services.ts";
import { commandsOf, execute, openSession, type SessionPath } from "../session-access.ts";
import { forkSettings, withAgentOf } from "./session-settings.ts";

/** Creates, reads and changes sessions (§3). */
export function sessionHandlers(services: EverrunsServices): Handlers {
  const { context, pins, logs } = services;
  const respond = async (session: Session, { principal, base }: Pick<Call, "principal" | "base">) =>
    toSessionResource(services, session, principal, base);

  return {
    async create_session(call: Call<unknown, unknown, CreateSessionRequest>) {
      const [command] = commandsOf(services, { operationId: "create_session", body: call.body });
      const asked = settingsOf(command);
      const settings = ownedBy(call.principal, await withAgentOf(services, asked, call.body));
      const session = await context.engine.create(settings);
      return { status: 201, body: await respond(session, call) };
    },

    async get_session(call: Call<SessionPath>) {
      return {
        status: 200,
        body: await respond(await openSession(services, call.principal, call.path), call),
      };
    },

    async update_session(call: Call<SessionPath, unknown, UpdateSessionRequest>) {
      const session = await openSession(services, call.principal, call.path);
      const request = { operationId: "update_session", pathParameters: call.path, body: call.body } as const;
      for (const command of commandsOf(services, request))
        await execute(session, keepingNative(session, command));
      return { status: 200, body: await respond(session, call) };
    },

    async delete_session(call: Call<SessionPath>) {
      const session = await openSession(services, call.principal, call.path);
      await context.engine.delete(session.id);
      await pins.set(call.principal, session.id, false);
      logs.forget(session.id);
      return { status: 204 };
    },

    async pin_session(call: Call<SessionPath>) {
      const session = await openSession(services, call.principal, call.path);
      await pins.set(call.principal, session.id, true);
      return { status: 204 };
    },

    async unpin_session(call: Call<SessionPath>) {
      const session = await openSession(services, call.principal, call.path);
      await pins.set(call.principal, session.id, false);
      return { status: 204 };
    },

    async fork_session(call: Call<SessionPath, unknown, ForkSessionRequest>) {
      const source = await openSession(services, call.principal, call.path);
      const settings = ownedBy(call.principal, await forkSettings(services, source, call.body));
      const session = await context.engine.fork(source, settings);
      return { status: 201, body: await respond(session, call) };
    },
  };
}

/** The session object as this caller sees it. */
export async function toSessionResource(
  { pins }: EverrunsServices,
  session: Session,
  principal: Principal,
  base: string,
): Promise<WireSession> {
  return toWireSession(session.state, { base, pinned: await pins.has(principal, session.id) });
}

const settingsOf = (command: KnownCommand | undefined): Settings =>
  command?.type === "session.create" ? command.settings : {};

const ownedBy = (principal: Principal, settings: Settings): Settings =>
  principal.authenticated ? { ...settings, owner: principal.id } : settings;

/** Facts of this protocol are replaced as a whole, so those that stay go along. */
function keepingNative(session: Session, command: KnownCommand): KnownCommand {
  if (command.type !== "session.configure" || !command.settings.native) return command;
  const native = { ...nativeOf(session.state.settings), ...nativeOf(command.settings) };
  return { ...command, settings: { ...command.settings, native: { [protocolId]: native } } };
}
