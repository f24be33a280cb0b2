import {
  docsRegistry,
  type EnumValues,
  type HttpOperation,
  type Protocol,
  type SseOperation,
  wireRegistry,
} from "@colloquy/define";
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
  ];
}

/** The texts of a protocol that stand on no type: operations, parameters, messages, methods, errors, limits, order. */
export function textsOfProtocol(protocol: Protocol): readonly Text[] {
  const place = (kind: string, id: string | number) => `${protocol.id}.${kind}.${id}`;
  return [
    ...protocol.operations.flatMap((operation) =>
      textsOfOperation(place("operation", operation.id), operation),
    ),
    ...protocol.messages.map((one) => text("part", place(one.direction, one.id), one.description)),
    ...protocol.channels.map((one) => text("part", place("channel", one.id), one.description)),
    ...(protocol.rpc?.methods ?? []).flatMap((one) => [
      text("summary", place("method", one.id), one.summary),
      text("part", place("method", one.id), one.description),
    ]),
    ...(protocol.rpc?.notifications ?? []).map((one) =>
      text("part", place("notification", one.id), one.description),
    ),
    ...protocol.errors.map((one) => text("part", place("error", one.code), one.description)),
    ...protocol.closeCodes.map((one) => text("part", place("close", one.code), one.description)),
    ...protocol.limits.map((one) => text("part", place("limit", one.id), one.description)),
    ...protocol.auth.map((one) => text("part", place("auth", one.name), one.description)),
    ...protocol.order.flatMap((machine) => [
      text("note", place("order", machine.id), machine.description),
      ...Object.entries(machine.states).map(([id, state]) =>
        text("note", `${place("order", machine.id)}.${id}`, state.description),
      ),
    ]),
    ...protocol.deviations.map((one, index) => text("note", place("deviation", index), one)),
    text("part", protocol.id, protocol.description),
  ];
}

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
    text("part", place, operation.description),
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
