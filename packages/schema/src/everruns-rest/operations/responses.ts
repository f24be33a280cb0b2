import type { HttpResponse } from "@colloquy/define";
import type { z } from "zod";
import { problemSchema } from "../errors.ts";

const meanings: Readonly<Record<number, string>> = {
  400: "An id, a parameter or a member of the body is wrong.",
  401: "No credential, or an unknown one.",
  404: "It is not there, or it belongs to somebody else.",
  409: "It cannot be done in the present state.",
  413: "The body is too large.",
  415: "The content type is wrong.",
  422: "The body does not fit its schema.",
  429: "Too many requests, or too many streams; `Retry-After` says when to try again.",
  500: "A fault of the server.",
};

/** Refusals, all with a problem document (§2.4). 401 and 500 may come from every call. */
export function refusals(...statuses: number[]): Record<number, HttpResponse> {
  const all = [...new Set([...statuses, 401, 500])].sort((one, other) => one - other);
  return Object.fromEntries(
    all.map((status) => [
      status,
      {
        description: meanings[status] ?? "Refused.",
        body: {
          contentType: "application/problem+json",
          schema: problemSchema,
          description: "Why it was refused.",
        },
      },
    ]),
  );
}

/** An answer with a JSON body. */
export const answers = (description: string, schema: z.ZodType): HttpResponse => ({
  description,
  body: { schema, description },
});

/** An answer without a body. */
export const empty = (description: string): HttpResponse => ({ description });
