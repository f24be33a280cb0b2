/** Something the neutral model can say and a protocol cannot, or the other way round. */
export interface Loss {
  /**
   * Words separated by commas, `*` standing for anything; each covers everything below it. `toProtocol`: types of neutral
   * commands and events, or members of them (`turn.completed.usage`). `fromProtocol`: frames of the protocol, as its wire
   * names them for `convert`, or members of them by path (`result.payload.messages`);
   * with `unheard.` before it, a frame where it adds nothing to what came before.
   */
  readonly what: string;
  readonly direction: "toProtocol" | "fromProtocol";
  /** What becomes of it. */
  readonly why: string;
}
