import type { SseOperation, Type } from "@colloquy/ir";
import type { DocumentObject } from "./json-text.ts";
import { type Dialect, typeSchema } from "./schema/index.ts";

/** One frame of an event stream, with its fields as strings, as on the wire. */
export function frameSchema(
  { events, controlFrames, resume }: SseOperation,
  dialect: Dialect,
): DocumentObject {
  const event = {
    description: `An event of the log. Its \`${resume.cursor}\` is the cursor for the query parameter \`${resume.query}\`.`,
    ...frame({ type: "string", not: { enum: controlFrames.map((one) => one.event) } }, events, dialect),
  };
  const control = controlFrames.map(({ event: name, description, terminal, type }) => ({
    description: terminal ? `${description} The server ends the stream after it.` : description,
    ...frame({ const: name }, type, dialect),
  }));
  return { description: "One frame of the stream.", anyOf: [event, ...control] };
}

const frame = (event: DocumentObject, data: Type, dialect: Dialect): DocumentObject => ({
  type: "object",
  properties: {
    id: { type: "string" },
    event,
    data: { type: "string", contentMediaType: "application/json", contentSchema: typeSchema(data, dialect) },
  },
  required: ["event", "data"],
});
