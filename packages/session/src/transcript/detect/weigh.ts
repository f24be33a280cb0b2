import type { FrameDirection, Protocol } from "@colloquy/define";
import { operationOf } from "../../codec/operations.ts";
import { eventShape } from "../check/event.ts";
import { exchangeShape } from "../check/exchange.ts";
import { notesOn } from "../check/notes.ts";
import { fits } from "../check/shape.ts";
import { frameSchema, streamOf } from "../contract/frames.ts";
import { fixedMembers, memberOf, resolve, type Schema, unionOf } from "../contract/resolve.ts";
import type { Entry, EventEntry, ExchangeEntry } from "../transcript.ts";

/** How well a protocol explains some entries. */
export interface Weight {
  /** Entries of a kind the contract lists, and of the right shape. */
  readonly fitting: number;
  /** Entries of a kind the contract lists. */
  readonly known: number;
  /** Members and values that the contract does not list. */
  readonly unlisted: number;
}

/** Weighs entries; frames without a sender count as sent by `bareDirection`. */
export function weigh(protocol: Protocol, entries: readonly Entry[], bareDirection: FrameDirection): Weight {
  const verdicts = entries.map((entry) => judge(protocol, entry, bareDirection));
  const sum = (name: keyof Weight) => verdicts.reduce((total, verdict) => total + verdict[name], 0);
  return { fitting: sum("fitting"), known: sum("known"), unlisted: sum("unlisted") };
}

const unexplained: Weight = { fitting: 0, known: 0, unlisted: 0 };

function judge(protocol: Protocol, entry: Entry, bareDirection: FrameDirection): Weight {
  if (entry.kind === "exchange") return judgeExchange(protocol, entry);
  if (entry.kind === "event") return judgeEvent(protocol, entry);
  const schema = frameSchema(protocol, entry.direction ?? bareDirection);
  return schema === undefined ? unexplained : judgeValue(schema, entry.value);
}

function judgeValue(schema: Schema, value: unknown): Weight {
  if (!isListed(resolve(schema, value), value)) return unexplained;
  return { fitting: Number(fits(schema, value)), known: 1, unlisted: notesOn(schema, value).length };
}

/** Whether a variant was found whose fixed members are there. */
function isListed(variant: Schema, value: unknown): boolean {
  const fixed = Object.entries(fixedMembers(variant));
  if (unionOf(variant) || fixed.length === 0) return false;
  return fixed.every(([name, values]) => values.has(memberOf(value, name)));
}

function judgeExchange(protocol: Protocol, entry: ExchangeEntry): Weight {
  if (!operationOf(protocol, entry.request.method, entry.request.path)) return unexplained;
  const errors = exchangeShape(protocol, entry).filter(({ severity }) => severity === "error");
  return { fitting: Number(errors.length === 0), known: 1, unlisted: 0 };
}

function judgeEvent(protocol: Protocol, entry: EventEntry): Weight {
  if (!streamOf(protocol)) return unexplained;
  const errors = eventShape(protocol, entry).filter(({ severity }) => severity === "error");
  return { fitting: Number(errors.length === 0), known: 1, unlisted: 0 };
}
