import { groupBy } from "@colloquy/define/support";
import type { Json } from "../../model.ts";
import { toPascalCase } from "../../names/words.ts";
import type { Findings } from "../findings.ts";
import { isObject, type JsonObject, objectOf, textsOf, without } from "../json.ts";
import { type Group, type Grouping, groupFrames } from "./groups.ts";
import { inferSchemas } from "./infer.ts";
import type { Frame, Side } from "./read-frames.ts";

const UNIONS: Readonly<Record<Side, string>> = {
  client: "ClientFrame",
  server: "ServerFrame",
  unknown: "Frame",
};

interface SideFrames extends Grouping {
  readonly side: Side;
}

/** One kind of frame, and the name of its type. */
interface Shape extends Group {
  readonly side: SideFrames;
  readonly name: string;
}

/** A bundle of every shape, its tag fixed, and of the union of each side. */
export async function draftOf(frames: readonly Frame[], findings: Findings): Promise<JsonObject> {
  const bySide = groupBy(frames, ({ side }) => side);
  const sides = [...bySide].map(([side, own]): SideFrames => ({ side, ...groupFrames(own) }));
  const shapes = nameShapes(sides);
  const samples = shapes.map(({ name, frames: own }) => [name, own.map(({ text }) => text)] as const);
  const inferred = await inferSchemas(new Map(samples));
  const tagged = shapes.map((shape): [string, Json] => [shape.name, withTag(inferred[shape.name], shape)]);
  const unions = sides.map((side): [string, Json] => [UNIONS[side.side], unionOf(side, shapes, findings)]);
  return { definitions: { ...inferred, ...Object.fromEntries([...tagged, ...unions]) } };
}

function nameShapes(sides: readonly SideFrames[]): readonly Shape[] {
  const taken = new Set(Object.values(UNIONS));
  return sides.flatMap((side) =>
    side.groups.map((group) => ({ ...group, side, name: claim(nameOf(group, side, sides), taken) })),
  );
}

/** A shape is named after its tag, and after its side where both sides have that tag. */
function nameOf({ tag }: Group, { side, field }: SideFrames, sides: readonly SideFrames[]): string {
  const word = tag ?? (field === undefined ? "message" : "untagged");
  const own = toPascalCase(word) || "Message";
  const isShared = sides.filter(({ groups }) => groups.some((group) => group.tag === tag)).length > 1;
  return isShared ? `${toPascalCase(side)}${own}` : own;
}

/** The name, with a number when it is taken. */
function claim(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
  taken.add(free);
  return free;
}

function withTag(schema: Json | undefined, { tag, side: { field } }: Shape): Json {
  if (!isObject(schema)) return {};
  if (tag === undefined || field === undefined) return without(schema, "title");
  const required = [...new Set([field, ...textsOf(schema.required)])];
  const properties = { ...objectOf(schema.properties), [field]: { const: tag } };
  return { ...without(schema, "title"), required, properties };
}

function unionOf(side: SideFrames, shapes: readonly Shape[], findings: Findings): Json {
  const own = shapes.filter((shape) => shape.side === side);
  const references = (some: readonly Shape[]) => some.map(({ name }) => ({ $ref: `#/definitions/${name}` }));
  const name = UNIONS[side.side];
  if (side.field === undefined) {
    findings.lost("", "no-tag", name, "no member tells its frames apart; they became one type");
    return references(own)[0] ?? true;
  }
  const tagged = own.filter(({ tag }) => tag !== undefined);
  if (tagged.length < own.length)
    findings.lost("", "untagged", name, `frames without "${side.field}" became a type beside it`);
  return { oneOf: references(tagged), discriminator: { propertyName: side.field } };
}
