import type { FrameDirection, Protocol } from "@colloquy/define";
import type { Diagnostic } from "@colloquy/define/support";
import { frameSchema } from "../contract/frames.ts";
import { withDoubles } from "../read/json.ts";
import type { Entry, EventEntry, Problem, Transcript } from "../transcript.ts";
import { type Answers, createAnswers } from "./answers.ts";
import { eventShape } from "./event.ts";
import { exchangeShape } from "./exchange.ts";
import { type OrderedFrame, orderProblems } from "./order.ts";
import { shapeOf } from "./shape.ts";

/** How the order was checked: on frames of both sides, on those of one side, or not, since a single frame has none. */
export type OrderCheck = "both-sides" | "one-side" | "none";

/** What a check of a transcript found. */
export interface TranscriptReport {
  readonly protocol: string;
  /** Frames, events and exchanges that could be read. */
  readonly entries: number;
  readonly order: OrderCheck;
  /** By line. Notes are legal; everything else is not. */
  readonly problems: readonly Problem[];
}

/**
 * Checks every frame of a transcript for its shape, and all of them for their order. Frames without a sender count as
 * sent by `bareDirection`.
 */
export function validateTranscript(
  protocol: Protocol,
  transcript: Transcript,
  bareDirection: FrameDirection = "serverToClient",
): TranscriptReport {
  const { entries, bothSides } = transcript;
  const answers = createAnswers(protocol);
  const checked = entries.map((entry) => ({
    entry,
    found: checkEntry(protocol, entry, answers, bareDirection).map((one) => ({ ...one, line: entry.line })),
  }));
  const order = orderCheck(transcript);
  const frames = checked.flatMap(({ entry, found }) => orderedFrame(entry, found, bareDirection));
  const disorder =
    order === "none" ? [] : orderProblems(protocol, frames, bothSides ? undefined : bareDirection);
  const shape = checked.flatMap(({ found }) => found.map((one): Problem => ({ aspect: "shape", ...one })));
  const problems = [...transcript.problems, ...shape, ...disorder];
  return {
    protocol: protocol.id,
    entries: entries.length,
    order,
    problems: problems.toSorted((one, other) => one.line - other.line),
  };
}

function orderCheck({ entries, bothSides }: Transcript): OrderCheck {
  const frames = entries.filter(({ kind }) => kind !== "exchange");
  if (frames.length === 0) return "none";
  if (bothSides) return "both-sides";
  return frames.length === 1 ? "none" : "one-side";
}

function checkEntry(
  protocol: Protocol,
  entry: Entry,
  answers: Answers,
  bareDirection: FrameDirection,
): readonly Diagnostic[] {
  if (entry.kind === "exchange") return exchangeShape(protocol, entry);
  if (entry.kind === "event") return eventShape(protocol, entry);
  const direction = entry.direction ?? bareDirection;
  const schema = frameSchema(protocol, direction);
  if (schema === undefined) return [wrongDirection(protocol, direction)];
  const answer = answers.observe(direction, withDoubles(entry.value));
  const body = answer === undefined ? [] : shapeOf(answer.schema, answer.value);
  return [
    ...shapeOf(schema, entry.value),
    ...body.map((problem) => ({ ...problem, pointer: `${answer?.pointer}${problem.pointer}` })),
  ];
}

/** An entry as the order check takes it. */
function orderedFrame(
  entry: Entry,
  found: readonly Diagnostic[],
  bareDirection: FrameDirection,
): readonly OrderedFrame[] {
  if (entry.kind === "exchange") return [];
  const { line, value } = entry;
  const direction = directionOf(entry, bareDirection);
  return [{ line, value, direction, malformed: found.some(({ severity }) => severity === "error") }];
}

const directionOf = (entry: Exclude<Entry, { kind: "exchange" }>, bare: FrameDirection): FrameDirection =>
  isEvent(entry) ? "serverToClient" : (entry.direction ?? bare);

const isEvent = (entry: Entry): entry is EventEntry => entry.kind === "event";

const wrongDirection = ({ id }: Protocol, direction: FrameDirection): Diagnostic => ({
  code: "wrong-direction",
  severity: "error",
  pointer: "",
  message: `${id} has no frames ${direction === "clientToServer" ? "from the client" : "from the server"}`,
});
