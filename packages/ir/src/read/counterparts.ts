import type { Counterpart as AnswerSource, Protocol as Source } from "@colloquy/define";
import { behindLazies, namedAncestorOf, type Schema } from "@colloquy/define/reflect";
import type { Counterpart, Part } from "../model.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

type ById = Readonly<Record<string, AnswerSource>>;

/** What is said of each part, in the order the contract lists the parts. A part nobody speaks of is refused. */
export function readCounterparts(source: Source, protocol: Place, reader: Reader): readonly Counterpart[] {
  if (!source.counterparts) return [];
  const { operations = {}, methods = {}, messages = {}, unions = [] } = source.counterparts;
  const place = inside(protocol, ["counterparts"]);
  const read = (list: readonly string[], answers: ById, known: readonly string[], toPart: ToPart) =>
    readList({ place: inside(place, list), answers, known, toPart }, reader);
  const directions = ["clientToServer", "serverToClient", "both"] as const;
  return [
    ...read(["operations"], operations, idsOf(source.operations), (id) => ({ kind: "operation", id })),
    ...read(["methods"], methods, idsOf(source.rpc?.methods ?? []), (id) => ({ kind: "method", id })),
    ...directions.flatMap((direction) => {
      const own = source.messages.filter((one) => one.direction === direction);
      const toPart: ToPart = (id) => ({ kind: "message", direction, id });
      return read(["messages", direction], messages[direction] ?? {}, idsOf(own), toPart);
    }),
    ...unions.flatMap(({ union, variants }) => {
      const id = idOf(union, place, reader);
      const tags = Object.keys(variants); // whether these are its tags is seen when the union has been read
      return read(["unions", id], variants, tags, (tag) => ({ kind: "variant", union: id, id: tag }));
    }),
  ];
}

type ToPart = (id: string) => Part;

const idsOf = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map(({ id }) => id);

interface List {
  readonly place: Place;
  readonly answers: ById;
  /** Ids of the parts there are. */
  readonly known: readonly string[];
  readonly toPart: ToPart;
}

function readList({ place, answers, known, toPart }: List, reader: Reader): readonly Counterpart[] {
  for (const id of Object.keys(answers).filter((one) => !known.includes(one)))
    reader.reports.refuse(inside(place, [id]), "unknown-part", `"${id}" is no part of the protocol.`);
  return known.flatMap((id) => {
    const answer = answers[id];
    if (answer) return [{ part: toPart(id), ...readAnswer(answer, inside(place, [id]), reader) }];
    refuseSilence(id, place, reader);
    return [];
  });
}

const refuseSilence = (id: string, place: Place, { reports }: Reader) =>
  reports.refuse(
    inside(place, [id]),
    "part-without-counterpart",
    `Nothing is said about a counterpart of "${id}".`,
    "Name what says the same, or say why nothing does: noCounterpart(reason).",
  );

function readAnswer(answer: AnswerSource, place: Place, reader: Reader): Omit<Counterpart, "part"> {
  switch (answer.kind) {
    case "same":
      return { types: answer.types.map((type) => idOf(type, place, reader)) };
    case "variants":
      return { types: [], variantsOf: idOf(answer.union, place, reader) };
    case "topic":
      return { types: [], topic: answer.topic.name, reason: answer.topic.reason };
    case "none":
      return { types: [], reason: answer.reason };
  }
}

/** Only what has a name of its own can be pointed at. */
function idOf(schema: Schema, place: Place, reader: Reader): string {
  const type = reader.type(schema, place);
  if (type.kind === "reference" && namedAncestorOf(behindLazies(schema))) return type.id;
  reader.reports.refuse(place, "counterpart-without-name", "A counterpart needs a name.");
  return place.pointer;
}
