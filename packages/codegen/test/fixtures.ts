import { type GenerateResult, generate, type OutputRequest, type Target, targets } from "@colloquy/codegen";
import type {
  AliasType,
  Contract,
  Docs,
  EnumType,
  Field,
  NamedType,
  ObjectType,
  Protocol,
  Type,
  UnionType,
} from "@colloquy/ir";
import { emptyNameLock, IR_VERSION, sha256Hex } from "@colloquy/ir";

/** Builds small contracts in the model itself, so that a test of a target shows all its input. */
export const docs = (description: string, more: Partial<Docs> = {}): Docs => ({
  description,
  stability: "stable",
  ...more,
});

const definition = (id: string) => ({
  id,
  namespace: id.slice(0, id.lastIndexOf(".")),
  name: id.slice(id.lastIndexOf(".") + 1),
  docs: docs(`About ${id}.`),
  examples: [],
  hash: sha256Hex(id),
});

type Given<T> = Partial<T> & { readonly id: string };

export const object = ({ id, ...rest }: Given<ObjectType>): ObjectType => ({
  ...definition(id),
  kind: "object",
  fields: [],
  extras: "keep",
  ...rest,
});
export const union = ({ id, ...rest }: Given<UnionType>): UnionType => ({
  ...definition(id),
  kind: "union",
  discriminator: { rule: "tag", field: "type" },
  open: true,
  variants: [],
  ...rest,
});
export const enumeration = ({ id, ...rest }: Given<EnumType>): EnumType => ({
  ...definition(id),
  kind: "enum",
  open: true,
  values: [],
  ...rest,
});
export const alias = ({ id, ...rest }: Given<AliasType> & Pick<AliasType, "type">): AliasType => ({
  ...definition(id),
  kind: "alias",
  ...rest,
});

export const reference = (id: string): Type => ({ kind: "reference", id });
export const text: Type = { kind: "string" };
export const literal = (value: string): Type => ({ kind: "literal", value });

const presences = {
  required: { required: true, nullable: false },
  optional: { required: false, nullable: false },
  nullable: { required: true, nullable: true },
  clearable: { required: false, nullable: true, nullMeans: "value" },
} as const;

export const field = (
  name: string,
  type: Type,
  presence: keyof typeof presences = "required",
  more: Partial<Field> = {},
): Field => ({ name, type, presence: presences[presence], docs: docs(`The ${name}.`), ...more });

export const protocol = (given: Partial<Protocol> & { readonly id: string }): Protocol => ({
  title: given.id,
  version: "1",
  docs: docs(`About ${given.id}.`),
  transports: ["http"],
  operations: [],
  messages: [],
  channels: [],
  counterparts: [],
  order: [],
  auth: [],
  errors: [],
  closeCodes: [],
  limits: [],
  deviations: [],
  ...given,
});

export const contract = (types: readonly NamedType[], protocols: readonly Protocol[] = []): Contract => ({
  irVersion: IR_VERSION,
  id: "harbour",
  title: "Harbour",
  version: "1.2.3",
  baseUri: "https://harbour.example/spec",
  docs: docs("Ships and berths."),
  types,
  protocols,
  hash: sha256Hex("harbour"),
});

export const provenance = { tool: "colloquy", version: "0.1.0", command: "colloquy generate" };

/** Runs targets on a contract, each into a folder of its own unless told otherwise. */
export function run(
  source: Contract,
  outputs: readonly (Pick<OutputRequest, "target"> & Partial<OutputRequest>)[],
  more: { readonly targets?: readonly Target[]; readonly nameLock?: typeof emptyNameLock } = {},
): GenerateResult {
  const requests = outputs.map((output) => ({ out: output.target, ...output }));
  return generate({
    contract: source,
    targets,
    outputs: requests,
    nameLock: emptyNameLock,
    provenance,
    ...more,
  });
}
