/** Why vectors cannot notice some mutations. */
interface Reason {
  readonly operators: readonly string[];
  /** Ids of the broken types, or what these look like. */
  readonly types: readonly (string | RegExp)[];
  readonly reason: string;
}

const reasons: readonly Reason[] = [];

/** Why a mutation survives; `undefined` when no reason is known. */
export const reasonFor = (operator: string, type: string): string | undefined =>
  reasons.find(({ operators, types }) => operators.includes(operator) && types.some((one) => fits(type, one)))
    ?.reason;

const fits = (type: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? type === wanted : wanted.test(type);
