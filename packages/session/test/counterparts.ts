import type { Mapping, Protocol } from "@colloquy/define";
import { mappingOf, partsOf, type Schema, tagsOf } from "@colloquy/define/reflect";
import type { DirectedFrame } from "@colloquy/session/convert";

type Frame = Readonly<Record<string, unknown>>;

/** Ids of the neutral types that a protocol's own description maps a frame to. */
export function counterpartsOf(protocol: Protocol, { direction, frame }: DirectedFrame): readonly string[] {
  const mapping = mappingOfFrame(protocol, direction, frame as Frame);
  return mapping?.kind === "mapsTo" ? mapping.types.map((type) => type.meta()?.id ?? "") : [];
}

/** A request names its operation or method; a message its type; an event is one of a stream. */
function mappingOfFrame(
  { operations, rpc, messages }: Protocol,
  direction: DirectedFrame["direction"],
  frame: Frame,
): Mapping | undefined {
  const { operationId, method, type } = frame;
  const kind = direction === "serverToClient" && method !== undefined ? method : type;
  const message = messages.find((one) => one.direction === direction && one.id === kind);
  const part =
    operations.find(({ id }) => id === operationId) ??
    rpc?.methods.find(({ id }) => id === method) ??
    message;
  if (part?.mapping) return part.mapping;
  const events = operations.flatMap((one) => (one.kind === "sse" ? [one.events] : []));
  return [message?.schema, ...events].map((schema) => schema && mappingOfValue(schema, frame)).find(Boolean);
}

/** The mapping of the variant that a value is, or that one of its members is. */
function mappingOfValue(schema: Schema, value: unknown): Mapping | undefined {
  const own = mappingOf(schema);
  if (own || typeof value !== "object" || value === null) return own;
  const { inner, options = [], members = {} } = partsOf(schema);
  if (inner) return mappingOfValue(inner, value);
  const frame = value as Frame;
  const { discriminator = "" } = schema._zod.def as { readonly discriminator?: string };
  const variant = options.find((option) => tagsOf(option, discriminator).includes(frame[discriminator]));
  if (variant) return mappingOfValue(variant, value);
  return Object.entries(members)
    .map(([name, member]) => mappingOfValue(member, frame[name]))
    .find((one) => one !== undefined);
}
