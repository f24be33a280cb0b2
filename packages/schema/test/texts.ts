import {
  docsRegistry,
  type EnumValues,
  type HttpOperation,
  type Mapped,
  type Mapping,
  type Protocol,
  type SseOperation,
  wireRegistry,
} from "@colloquy/define";
import { mappingOf } from "@colloquy/define/reflect";
import { z } from "zod";
import { definitionsOf, fieldsOf, reachable } from "./definitions.ts";

/** One text that is printed into every document and client, and the name it stands beside. */
export interface Text {
  readonly kind: "field" | "value" | "type" | "summary" | "part" | "note";
  /** Where it stands, such as `loaf-rpc.Event.type`. */
  readonly place: string;
  /** The last name of the place: what a reader sees beside the text. */
  readonly name: string;
  readonly text: string;
}

/** The texts of the types of a namespace that the exports of a module lead to: definitions, fields, values of enums. */
export function textsOfTypes(namespace: string, exports: Readonly<Record<string, unknown>>): readonly Text[] {
  const definitions = definitionsOf(reachable(exports)).filter(({ id }) => id.startsWith(`${namespace}.`));
  const fields = definitions.flatMap(fieldsOf);
  const named = definitions.map(({ id, schema }) => ({ place: id, schema }));
  const inside = fields.map(({ owner, name, schema }) => ({ place: `${owner}.${name}`, schema }));
  return [
    ...named.map(({ place, schema }) => text("type", place, docsRegistry.get(schema)?.description)),
    ...inside
      .filter(({ schema }) => !isLiteral(schema))
      .map(({ place, schema }) => text("field", place, docsRegistry.get(schema)?.description)),
    ...textsOfEnums([...named, ...inside]),
    ...named.flatMap(({ place, schema }) => textsOfMapping(place, mappingOf(schema))),
  ];
}

/** The texts of a protocol that stand on no type: operations, parameters, messages, methods, errors, limits, order. */
export function textsOfProtocol(protocol: Protocol): readonly Text[] {
  return [
    text("part", protocol.id, protocol.description),
    ...protocol.operations.flatMap((one) => textsOfOperation(`${protocol.id}.operation.${one.id}`, one)),
    ...textsOfFrames(protocol),
    ...textsOfRules(protocol),
    ...textsOfOrder(protocol),
  ];
}

function textsOfFrames({ id, messages, channels, rpc }: Protocol): readonly Text[] {
  const methods = (rpc?.methods ?? []).map((one) => ({ ...one, place: `${id}.method.${one.id}` }));
  return [
    ...messages.flatMap((one) => textsOfPart(`${id}.${one.direction}.${one.id}`, one)),
    ...channels.flatMap((one) => textsOfPart(`${id}.channel.${one.id}`, one)),
    ...(rpc?.notifications ?? []).flatMap((one) => textsOfPart(`${id}.notification.${one.id}`, one)),
    ...methods.map(({ place, summary }) => text("summary", place, summary)),
    ...methods.flatMap((one) => textsOfPart(one.place, one)),
  ];
}

function textsOfRules({ id, errors, closeCodes, limits, auth, deviations }: Protocol): readonly Text[] {
  return [
    ...errors.flatMap((one) => textsOfPart(`${id}.error.${one.code}`, one)),
    ...closeCodes.flatMap((one) => textsOfPart(`${id}.close.${one.code}`, one)),
    ...limits.flatMap((one) => textsOfPart(`${id}.limit.${one.id}`, one)),
    ...auth.flatMap((one) => textsOfPart(`${id}.auth.${one.name}`, one)),
    ...deviations.map((one, index) => text("note", `${id}.deviation.${index}`, one)),
  ];
}

function textsOfOrder({ id, order }: Protocol): readonly Text[] {
  return order.flatMap((machine) => [
    text("note", `${id}.order.${machine.id}`, machine.description),
    ...Object.entries(machine.states).map(([state, { description }]) =>
      text("note", `${id}.order.${machine.id}.${state}`, description),
    ),
  ]);
}

/** The description of a part, and the reason why the session model does not have it. */
function textsOfPart(place: string, { description, mapping }: Mapped & { readonly description: string }) {
  return [text("part", place, description), ...textsOfMapping(place, mapping)];
}

const textsOfMapping = (place: string, mapping: Mapping | undefined): readonly Text[] =>
  mapping?.kind === "unmapped" ? [text("note", `${place}.mapping`, mapping.reason)] : [];

/** Whether the type itself is the whole fact: `Always true`. */
function isLiteral(schema: z.core.$ZodType): boolean {
  const { innerType } = schema._zod.def as { readonly innerType?: z.core.$ZodType };
  return innerType === undefined ? schema instanceof z.core.$ZodLiteral : isLiteral(innerType);
}

function textsOfOperation(place: string, operation: HttpOperation | SseOperation): readonly Text[] {
  const frames = operation.kind === "sse" ? operation.controlFrames : [];
  const body = operation.kind === "http" ? operation.body : undefined;
  return [
    text("summary", place, operation.summary),
    ...textsOfPart(place, operation),
    ...(body ? [text("part", `${place}.body`, body.description)] : []),
    ...frames.map((frame) => text("part", `${place}.${frame.event}`, frame.description)),
    ...Object.entries(operation.responses).map(([status, response]) =>
      text("part", `${place}.${status}`, response.description),
    ),
    ...[operation.pathParameters, operation.queryParameters, operation.headerParameters]
      .filter((parameters) => parameters !== undefined)
      .flatMap((parameters) => Object.entries(parameters.shape))
      .map(([name, schema]) => text("field", `${place}?${name}`, docsRegistry.get(schema)?.description)),
  ];
}

/** The values of every enum, each enum at the first place that leads to it. */
function textsOfEnums(places: readonly { readonly place: string; readonly schema: z.core.$ZodType }[]) {
  const enums = new Map<EnumValues, string>();
  for (const { place, schema } of places) {
    const values = valuesOf(schema);
    if (values !== undefined && !enums.has(values)) enums.set(values, place);
  }
  return [...enums].flatMap(([values, place]) =>
    Object.entries(values).map(([value, description]) => text("value", `${place}=${value}`, description)),
  );
}

/** The values of the enum that a schema is, or wraps as a list, a map or something that may be absent. */
function valuesOf(schema: z.core.$ZodType): EnumValues | undefined {
  const wire = wireRegistry.get(schema as z.ZodType);
  if (wire?.kind === "openEnum" || wire?.kind === "closedEnum") return wire.values;
  const { element, innerType, valueType } = schema._zod.def as unknown as Record<string, unknown>;
  const inner = element ?? innerType ?? valueType;
  return inner instanceof z.core.$ZodType ? valuesOf(inner) : undefined;
}

function text(kind: Text["kind"], place: string, description: string | undefined): Text {
  return { kind, place, name: place.split(/[.=?](?=[^.=?]*$)/).at(-1) ?? place, text: description ?? "" };
}
