import type { Driver } from "../conversation/conversation.ts";

/** Every protocol there is a driver for: one line each. Loaded when it is used. */
const drivers = {
  "everruns-rest": async (): Promise<Driver> => (await import("./everruns-rest/index.ts")).everrunsRest,
  "chucky-ws": async (): Promise<Driver> => (await import("./chucky-ws/index.ts")).chuckyWs,
} as const;

/** Id of a protocol that `chat` supports. */
export type ProtocolId = keyof typeof drivers;

export const protocolIds: readonly string[] = Object.keys(drivers);

export const isProtocolId = (text: string): text is ProtocolId => Object.hasOwn(drivers, text);

/** Loads the driver of a protocol. */
export const loadDriver = (id: ProtocolId): Promise<Driver> => drivers[id]();
