import {
  json,
  type Mapped,
  nullish,
  optional,
  type RpcMethod,
  required,
  rpcMethod,
  tag,
} from "@colloquy/define";
import type { z } from "zod";
import { typeName } from "../../type-name.ts";
import { requestIdSchema, version } from "../messages/envelope.ts";
import { loafRpc } from "../namespace.ts";

interface CallDocs extends Mapped {
  readonly summary: string;
  readonly description: string;
  readonly source: string;
  /** Codes beyond `internal_error`, which any method may answer with. */
  readonly errors?: readonly string[];
}

/** A method, and the frame that calls it. */
export interface Call<Frame extends z.ZodType> {
  readonly method: RpcMethod;
  readonly request: Frame;
}

/** A method that requires an object of parameters. */
export const demanding = <const Id extends string, P extends z.ZodType>(
  id: Id,
  docs: CallDocs,
  params: P,
  result: z.ZodType,
) => ({
  method: method(id, docs, result, { params, paramsUse: "required" }),
  request: request(id, docs, required(params, "Named parameters of the method; required."), {
    params: exampleOf(params),
  }),
});

/** A method that treats absent or `null` parameters as `{}`. */
export const accepting = <const Id extends string, P extends z.ZodType>(
  id: Id,
  docs: CallDocs,
  params: P,
  result: z.ZodType,
) => ({
  method: method(id, docs, result, { params, paramsUse: "optional" }),
  request: request(
    id,
    docs,
    nullish(params, "Named parameters of the method. Absent or `null` counts as `{}`."),
    { params: exampleOf(params) },
  ),
});

/** A method that ignores its parameters. */
export const ignoring = <const Id extends string>(id: Id, docs: CallDocs, result: z.ZodType) => ({
  method: method(id, docs, result, { paramsUse: "ignored" }),
  request: request(id, docs, optional(json(), "Never read; any JSON value is accepted."), {}),
});

function method(
  id: string,
  docs: CallDocs,
  result: z.ZodType,
  params: Pick<RpcMethod, "params" | "paramsUse">,
): RpcMethod {
  return rpcMethod({ id, result, ...docs, ...params, errors: [...(docs.errors ?? []), "internal_error"] });
}

function request<const Id extends string, P extends z.ZodType>(
  id: Id,
  docs: CallDocs,
  params: P,
  example: object,
) {
  return loafRpc.object(
    `${typeName(id)}Request`,
    {
      description: `Calls \`${id}\`. ${docs.description}`,
      source: docs.source,
      examples: [{ jsonrpc: "2.0", id: 1, method: id, ...example }],
    },
    {
      jsonrpc: version(),
      id: optional(
        requestIdSchema,
        "Echoed by the response. Without it the frame is a notification, which is dropped and not executed.",
      ),
      method: tag(id),
      params,
    },
  );
}

const exampleOf = (schema: z.ZodType) => (schema.meta()?.examples as readonly unknown[] | undefined)?.[0];
