import type { FrameDirection, Protocol } from "@colloquy/define";
import { valueAt } from "@colloquy/define/support";
import { controlResults } from "@colloquy/schema/claude-stream-json";
import type { Schema } from "../contract/resolve.ts";

/** Where a protocol's answers carry a body whose shape depends on the question. All are pointers into a frame. */
interface AnswerBodies {
  readonly question: { readonly id: string; readonly name: string };
  readonly answer: { readonly id: string; readonly body: string };
  /** Schemas of the body, by the name of the question; others are not described. */
  readonly results: Readonly<Record<string, Schema>>;
}

/** Protocols that ask and answer by rules of their own (claude-stream-json §7.1). */
const special: Readonly<Record<string, AnswerBodies>> = {
  "claude-stream-json": {
    question: { id: "/request_id", name: "/request/subtype" },
    answer: { id: "/response/request_id", body: "/response/response" },
    results: controlResults,
  },
};

function bodiesOf({ id, rpc }: Protocol): AnswerBodies | undefined {
  if (rpc === undefined) return special[id];
  return {
    question: { id: "/id", name: "/method" },
    answer: { id: "/id", body: "/result" },
    results: Object.fromEntries(rpc.methods.map((method) => [method.id, method.result])),
  };
}

/** The body of an answer, and what it must be. */
export interface AnswerBody {
  readonly pointer: string;
  readonly value: unknown;
  readonly schema: Schema;
}

/** Remembers questions; returns for an answer what its body must be. */
export interface Answers {
  observe(direction: FrameDirection, frame: unknown): AnswerBody | undefined;
}

export function createAnswers(protocol: Protocol): Answers {
  const bodies = bodiesOf(protocol);
  const asked = new Map<string, string>();
  if (bodies === undefined) return { observe: () => undefined };
  const { question, answer, results } = bodies;
  return {
    observe(direction, frame) {
      const name = valueAt(frame, question.name);
      if (typeof name === "string") asked.set(keyOf(direction, valueAt(frame, question.id)), name);
      const value = valueAt(frame, answer.body);
      const wanted = asked.get(keyOf(opposite[direction], valueAt(frame, answer.id))) ?? "";
      const schema = Object.hasOwn(results, wanted) ? results[wanted] : undefined;
      return value === undefined || schema === undefined
        ? undefined
        : { pointer: answer.body, value, schema };
    },
  };
}

const keyOf = (asker: FrameDirection, id: unknown): string => `${asker} ${typeof id} ${String(id)}`;

const opposite: Readonly<Record<FrameDirection, FrameDirection>> = {
  clientToServer: "serverToClient",
  serverToClient: "clientToServer",
};
