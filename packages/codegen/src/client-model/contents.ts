import type { Body, HttpOperation, Response } from "@colloquy/ir";
import type { Answer, BodyArgument, Content, Result } from "./model.ts";

const TEXT = /^(?:text\/|application\/(?:x-)?ndjson\b)/;
const FORM = /^multipart\/form-data\b/;

/** How a request body is written: typed ones as JSON unless they are a form. */
export function encodingOf({ contentType, type }: Body): BodyArgument["encoding"] {
  if (FORM.test(contentType)) return "form";
  return type === undefined ? "bytes" : "json";
}

/** A body with a type is a value; without one its content type decides whether it is text or bytes. */
export function contentOf({ body }: Response): Content {
  if (body === undefined) return { kind: "nothing" };
  if (body.type) return { kind: "value", type: body.type };
  return { kind: TEXT.test(body.contentType) ? "text" : "bytes" };
}

/** What a call returns. */
export function resultOf({ responses }: HttpOperation): Result {
  const answers = responses.filter(isSuccess).map(toAnswer);
  const contents = new Map(answers.map(({ content }) => [JSON.stringify(content), content]));
  return { kind: "result", answers, contents: [...contents.values()] };
}

export const refusalsOf = (responses: readonly Response[]): readonly Answer[] =>
  responses.filter((response) => !isSuccess(response)).map(toAnswer);

const toAnswer = (response: Response): Answer => ({ status: response.status, content: contentOf(response) });

const isSuccess = ({ status }: Response): boolean => status >= 200 && status < 300;
