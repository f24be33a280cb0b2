import type { FastifyInstance } from "fastify";
import { depthOf } from "../json-text.ts";
import { RequestError } from "./request-error.ts";

/** Reads JSON bodies and no others. An empty one is no body: some clients send the content type without one. */
export function addJsonParser(app: FastifyInstance, maxDepth: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text, done) => {
    try {
      done(null, text === "" ? undefined : parse(String(text), maxDepth));
    } catch (error) {
      done(error as Error);
    }
  });
}

function parse(text: string, maxDepth: number): unknown {
  if (depthOf(text) > maxDepth)
    throw new RequestError("invalid_request", `The body is nested more than ${maxDepth} deep.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RequestError("invalid_json", `The body is not JSON: ${error.message}`);
  }
}
