/** Something the neutral model can say and a protocol cannot, or the other way round. */
export interface Loss {
  /** Neutral command or event type, or the frame of the protocol. */
  readonly what: string;
  readonly direction: "toProtocol" | "fromProtocol";
  /** What becomes of it. */
  readonly why: string;
}
