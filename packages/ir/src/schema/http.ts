import { z } from "zod";
import { fieldSchema } from "./definitions.ts";
import { docsSchema } from "./docs.ts";
import { named } from "./named.ts";
import { typeSchema } from "./types.ts";

const content = {
  contentType: z.string(),
  type: z.exactOptional(typeSchema),
  description: z.string(),
};

const facts = {
  id: z.string(),
  path: z.string(),
  summary: z.string(),
  docs: docsSchema,
  pathParameters: z.array(fieldSchema),
  queryParameters: z.array(fieldSchema),
  headerParameters: z.array(fieldSchema),
  responses: z.array(
    z.strictObject({
      status: z.int(),
      description: z.string(),
      body: z.exactOptional(z.strictObject(content)),
    }),
  ),
};

const httpSchema = z.strictObject({
  ...facts,
  kind: z.literal("http"),
  method: z.literal(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  body: z.exactOptional(z.strictObject({ ...content, required: z.boolean() })),
});

const sseSchema = z.strictObject({
  ...facts,
  kind: z.literal("sse"),
  method: z.literal("GET"),
  events: typeSchema,
  controlFrames: z.array(
    z.strictObject({
      event: z.string(),
      description: z.string(),
      type: typeSchema,
      terminal: z.boolean(),
    }),
  ),
  resume: z.strictObject({ query: z.string(), cursor: z.string() }),
});

export const operationSchema = named("Operation", z.discriminatedUnion("kind", [httpSchema, sseSchema]));
