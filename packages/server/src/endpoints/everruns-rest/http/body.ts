import type { FastifyInstance } from "fastify";
import { depthOf } from "../../../transports/json-text.ts";
import { ProblemError } from "./problem.ts";

/** Reads JSON bodies. An empty one is no body: clients send the content type without one (§11 quirks 7, 8). */
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
    throw new ProblemError("invalid_request", `The body is nested more than ${maxDepth} deep.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ProblemError("invalid_json", `The body is not JSON: ${error.message}`);
  }
}
