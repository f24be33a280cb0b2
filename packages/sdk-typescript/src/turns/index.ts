/** Turns sent and waited for, over each protocol in the same way. */
export { type ChuckyTurn, type ChuckyTurnEnd, sendChuckyTurn } from "./chucky-ws.ts";
export { type EverrunsTurn, type EverrunsTurnEnd, sendEverrunsTurn } from "./everruns-rest.ts";
export type { ToolRequest, Turn, TurnOptions, TurnResult } from "./turn.ts";
