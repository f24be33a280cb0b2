/** `added`: the copy has what the original does not, because its protocol cannot leave it out. */
export type LossKind = "dropped" | "changed" | "added";

/** One kind of loss of a conversion. */
export interface ReportedLoss {
  readonly kind: LossKind;
  /** A frame of the one protocol, a neutral command or event, or a member of one of them. */
  readonly path: string;
  /** The protocol that is the reason. */
  readonly protocol: string;
  readonly why: string;
  /** Whether the protocol's losses list it; anything else is a fault of that list. */
  readonly documented: boolean;
  readonly count: number;
  /** Index of the first frame of the original it happened to; absent for what only the copy has. */
  readonly first?: number;
}

/** A loss at one place. */
export type LossOccurrence = Omit<ReportedLoss, "count" | "first"> & {
  /** Index of the frame of the original; absent for what only the copy has. */
  readonly frame?: number;
};
