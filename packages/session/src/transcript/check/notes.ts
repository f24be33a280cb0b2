import { wireRegistry } from "@colloquy/define";
import { partsOf } from "@colloquy/define/reflect";
import type { Diagnostic } from "@colloquy/define/support";
import { didYouMean, pointerOf } from "@colloquy/define/support";
import { isObject, memberOf, resolve, type Schema, tagsOf, unionOf } from "../contract/resolve.ts";
import { receivedOf } from "./received.ts";

type Path = readonly PropertyKey[];

/** What is legal and not in the contract: variants, members and values of a newer peer, or misspelt ones. */
export function notesOn(schema: Schema, value: unknown, path: Path = []): readonly Diagnostic[] {
  const resolved = resolve(schema, value);
  if (unionOf(resolved)) return variantNote(resolved, value, path);
  const { each, members } = partsOf(resolved);
  if (!each && !members) return valueNote(resolved, value, path);
  if (typeof value !== "object" || value === null) return [];
  if (members) return memberNotes(members, value, path);
  return Object.entries(value).flatMap(([step, one]) => notesOn(each as Schema, one, [...path, step]));
}

function memberNotes(
  members: Readonly<Record<string, Schema>>,
  value: object,
  path: Path,
): readonly Diagnostic[] {
  const absent = Object.keys(members).filter((name) => !Object.hasOwn(value, name));
  return Object.entries(value).flatMap(([name, member]) => {
    const own = Object.hasOwn(members, name) ? members[name] : undefined;
    const place = [...path, name];
    if (own) return notesOn(own, member, place);
    return [
      note(
        "unlisted-member",
        `The contract lists no member ${JSON.stringify(name)} here.`,
        place,
        didYouMean(name, absent),
      ),
    ];
  });
}

function variantNote(schema: Schema, value: unknown, path: Path): readonly Diagnostic[] {
  const by = unionOf(schema);
  const known = tagsOf(schema);
  if (by?.rule !== "tag" || !by.open || known === undefined || !isObject(value)) return [];
  const tag = memberOf(value, known.field);
  if (typeof tag !== "string") return [];
  const message = `The contract lists no variant ${JSON.stringify(tag)} here; readers keep it whole.`;
  return [note("unlisted-variant", message, [...path, known.field], didYouMean(tag, known.tags))];
}

function valueNote(schema: Schema, value: unknown, path: Path): readonly Diagnostic[] {
  const wire = wireRegistry.get(schema);
  if (wire?.kind !== "openEnum" || typeof value !== "string" || Object.hasOwn(wire.values, value)) return [];
  const message = `The contract lists no value ${receivedOf(value, path)} here.`;
  return [note("unlisted-value", message, path, didYouMean(value, Object.keys(wire.values)))];
}

const note = (code: string, message: string, path: Path, help: string | undefined): Diagnostic => ({
  code,
  severity: "note",
  pointer: pointerOf(path),
  message,
  ...(help === undefined ? {} : { help }),
});
