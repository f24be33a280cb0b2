import type { HttpBody, HttpResponse } from "@colloquy/define";
import type { Body, Response } from "../model.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** What a request carries. */
export const readBody = (source: HttpBody, place: Place, reader: Reader): Body => ({
  ...readContent(source, place, reader),
  required: !source.optional,
});

/** Answers in the order of their status. */
export function readResponses(
  source: Readonly<Record<number, HttpResponse>>,
  place: Place,
  reader: Reader,
): readonly Response[] {
  return Object.entries(source).map(([status, { description, body }]) => {
    const at = inside(place, [status], status);
    if (!/^[1-5]\d\d$/.test(status))
      reader.reports.refuse(at, "status", `${status} is no HTTP status.`, "Use three digits, 100 to 599.");
    return { status: Number(status), description, ...(body ? { body: readContent(body, at, reader) } : {}) };
  });
}

function readContent(source: HttpBody, place: Place, reader: Reader): Omit<Body, "required"> {
  const { contentType = "application/json", schema, description } = source;
  return { contentType, ...(schema ? { type: reader.type(schema, place) } : {}), description };
}
