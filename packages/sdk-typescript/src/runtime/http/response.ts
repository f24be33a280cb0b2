import { ConnectionError } from "../errors/connection-errors.ts";
import { DecodeError } from "../errors/decode-error.ts";
import { type HttpError, httpError, type RawResponse } from "../errors/http-errors.ts";
import { parseJson } from "../json/parse.ts";
import type { Answer, HttpOperation } from "./operation.ts";
import type { PreparedRequest } from "./request.ts";

/** Sees answers before they are decoded. */
export type Watch = (response: RawResponse) => void;

/** The decoded body of an answer of success. */
export async function readAnswer<Result>(
  response: Response,
  { answers, id }: Pick<HttpOperation<Result>, "answers" | "id">,
  watch: Watch,
): Promise<Result> {
  const answer = answers[response.status] ?? Object.values(answers)[0];
  if (answer === "bytes") {
    watch(rawResponse(response, ""));
    return (await whole(id, () => response.blob())) as Result;
  }
  const text = await whole(id, () => response.text());
  watch(rawResponse(response, text));
  return decodeText(answer, text);
}

/** An answer other than success, as the error to throw. */
export async function readRefusal(
  response: Response,
  request: PreparedRequest,
  watch: Watch,
): Promise<HttpError> {
  const raw = rawResponse(response, await whole(request.name, () => response.text()));
  watch(raw);
  return httpError(request.name, raw, refusalBody(raw, request));
}

function decodeText<Result>(answer: Answer<Result> | undefined, text: string): Result {
  if (answer === "text") return text as Result;
  if (typeof answer === "function") return answer(parseJson(text));
  return undefined as Result;
}

/** The declared body, or nothing when something else came: the status says enough, and the raw body is kept. */
function refusalBody(raw: RawResponse, { refusals }: PreparedRequest): unknown {
  try {
    return refusals[raw.status]?.(parseJson(raw.rawBody));
  } catch (error) {
    if (DecodeError.isInstance(error)) return undefined;
    throw error;
  }
}

const rawResponse = ({ status, headers }: Response, rawBody: string): RawResponse => ({
  status,
  headers,
  requestId: headers.get("x-request-id") ?? undefined,
  rawBody,
});

/** A body that breaks off is a connection that broke. */
async function whole<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new ConnectionError(`${name}: the answer broke off.`, { cause });
  }
}
