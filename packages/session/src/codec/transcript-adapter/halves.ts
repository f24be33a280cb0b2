/** The states of both halves of a codec; a protocol that has to know more of a connection adds members. */
export interface Halves<Server extends object = object, Client extends object = object> {
  readonly server: Server;
  readonly client: Client;
}

/** The state at a time; a codec whose state has no clock is left alone. */
export const clocked = <State extends object>(state: State, now: number): State =>
  "now" in state ? { ...state, now } : state;
