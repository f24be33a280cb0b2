import type { HttpResponse } from "@colloquy/define";
import type { z } from "zod";
import { problemSchema } from "../errors.ts";

const meanings: Readonly<Record<number, string>> = {
  400: "An id, a parameter or a member of the body is invalid.",
  401: "The credential is missing or unknown.",
  404: "The resource does not exist or belongs to another user.",
  409: "The request is not possible in the present state.",
  413: "The body exceeds the size limit.",
  415: "The content type is not accepted.",
  422: "The body does not match its schema.",
  429: "Too many requests or streams; `Retry-After` gives the time to wait.",
  500: "The server failed for an internal reason.",
};

/** Error responses, all with a problem document (§2.4). Every operation may return 401 and 500. */
export function refusals(...statuses: number[]): Record<number, HttpResponse> {
  const all = [...new Set([...statuses, 401, 500])].sort((one, other) => one - other);
  return Object.fromEntries(
    all.map((status) => [
      status,
      {
        description: meanings[status] ?? "The request was refused.",
        body: {
          contentType: "application/problem+json",
          schema: problemSchema,
          description: "Problem document with the reason.",
        },
      },
    ]),
  );
}

/** A response with a JSON body. */
export const answers = (description: string, schema: z.ZodType): HttpResponse => ({
  description,
  body: { schema, description },
});

/** A response without a body. */
export const empty = (description: string): HttpResponse => ({ description });
