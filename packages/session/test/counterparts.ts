import { type Counterpart, type Protocol, wireRegistry } from "@colloquy/define";
import type { DirectedFrame } from "@colloquy/session/convert";
import type { z } from "zod";

type Frame = Readonly<Record<string, unknown>>;

/** Ids of the neutral types that a protocol's own description says a frame is the counterpart of. */
export function counterpartsOf(protocol: Protocol, { direction, frame }: DirectedFrame): readonly string[] {
  return neutralIds(counterpartOf(protocol, direction, frame as Frame), protocol, frame as Frame);
}

/** A request names its operation or method; a message its type; an event is told by the variants of a union. */
function counterpartOf(protocol: Protocol, direction: DirectedFrame["direction"], frame: Frame) {
  const { operations = {}, methods = {}, messages = {}, unions = [] } = protocol.counterparts ?? {};
  const { operationId, method, type } = frame;
  const kind = direction === "serverToClient" && method !== undefined ? method : type;
  const answers = [
    operations[String(operationId)],
    methods[String(method)],
    messages[direction]?.[String(kind)],
  ];
  return answers.find((one) => one !== undefined) ?? unions[0]?.variants[String(type)];
}

function neutralIds(answer: Counterpart | undefined, protocol: Protocol, frame: Frame): readonly string[] {
  if (answer?.kind === "same") return answer.types.map((type) => type.meta()?.id ?? "");
  if (answer?.kind !== "variants") return [];
  const told = protocol.counterparts?.unions?.find(({ union }) => union === answer.union);
  const tag = tagField(answer.union);
  const places = [frame, ...Object.values(frame)].filter(isObject);
  const variant = places.map((place) => told?.variants[String(place[tag])]).find((one) => one !== undefined);
  return variant?.kind === "variants" ? [] : neutralIds(variant, protocol, frame);
}

const isObject = (value: unknown): value is Frame => typeof value === "object" && value !== null;

function tagField(union: z.ZodType): string {
  const kind = wireRegistry.get(union);
  return kind?.kind === "union" && kind.by.rule === "tag" ? kind.by.field : "";
}
