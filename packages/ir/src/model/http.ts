import { z } from "zod";
import { fieldSchema } from "./definitions.ts";
import { docsSchema } from "./docs.ts";
import { type Data, described, named } from "./schema.ts";
import { typeSchema } from "./types.ts";

const content = {
  contentType: described(z.string(), "IANA media type."),
  type: described(z.exactOptional(typeSchema), "Absent for bytes."),
  description: z.string(),
};
const bodySchema = z.strictObject({ ...content, required: z.boolean() });
const responseSchema = z.strictObject({
  status: z.int(),
  description: z.string(),
  body: z.exactOptional(z.strictObject(content)),
});

const operation = {
  id: z.string(),
  path: described(z.string(), "With each path parameter in braces."),
  summary: z.string(),
  docs: docsSchema,
  pathParameters: z.array(fieldSchema),
  queryParameters: z.array(fieldSchema),
  headerParameters: z.array(fieldSchema),
  responses: z.array(responseSchema),
};

const httpSchema = z.strictObject({
  ...operation,
  kind: z.literal("http"),
  method: z.literal(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  body: z.exactOptional(bodySchema),
});

const controlFrameSchema = z.strictObject({
  event: described(z.string(), "Value of the `event` line."),
  description: z.string(),
  type: typeSchema,
  terminal: described(z.boolean(), "Whether the server ends the stream after it."),
});

const sseSchema = z.strictObject({
  ...operation,
  kind: z.literal("sse"),
  method: z.literal("GET"),
  events: typeSchema,
  controlFrames: described(z.array(controlFrameSchema), "Frames beside the events of the stream."),
  resume: z.strictObject({
    query: described(z.string(), "Query parameter that takes the cursor."),
    cursor: described(z.string(), "Member of an event that is its cursor."),
  }),
});

export const operationSchema = named(
  "Operation",
  "A request over HTTP; `sse` answers with a stream of Server-Sent Events.",
  z.discriminatedUnion("kind", [httpSchema, sseSchema]),
);

export type Body = Data<typeof bodySchema>;
export type Response = Data<typeof responseSchema>;
export type HttpOperation = Data<typeof httpSchema>;
export type SseOperation = Data<typeof sseSchema>;
export type Operation = Data<typeof operationSchema>;
