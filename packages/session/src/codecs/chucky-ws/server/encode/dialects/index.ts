import type { Dialect } from "../../../values/dialect.ts";
import type { EncodeContext } from "../../state.ts";
import type { DialectEncoder } from "./dialect.ts";
import { deltasEncoder, documentedEncoder } from "./enveloped.ts";
import { flatEncoder, pythonEncoder } from "./flat.ts";

const encoders: { readonly [D in Dialect]: DialectEncoder } = {
  documented: documentedEncoder,
  deltas: deltasEncoder,
  flat: flatEncoder,
  python: pythonEncoder,
};

/** The encoder of the connection's dialect. */
export const dialectOf = ({ state }: EncodeContext): DialectEncoder => encoders[state.dialect];

export type { Delta } from "./dialect.ts";
