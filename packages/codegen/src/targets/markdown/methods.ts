import type { Protocol, RpcMethod, RpcNotification } from "@colloquy/ir";
import { code, joinBlocks, section, table } from "../../documents/markdown.ts";
import { prose } from "../../documents/prose.ts";
import { describeCounterpart } from "./counterparts.ts";
import { type Page, partHeading } from "./page.ts";
import { typeText } from "./type-text.ts";

/** The methods of a protocol on JSON-RPC and its notifications. */
export function describeRpc({ id, rpc }: Protocol, page: Page): readonly string[] {
  if (!rpc) return [];
  const rows = rpc.methods.map((method) => [
    `[${code(method.id)}](${page.linkToPart(id, partOf(method))})`,
    method.summary,
  ]);
  return [
    section(
      2,
      "Methods",
      table(["Method", "Use"], rows),
      ...rpc.methods.map((method) => describeMethod(method, page)),
    ),
    section(2, "Notifications", ...rpc.notifications.map((one) => describeNotification(one, page))),
  ];
}

const USES: Readonly<Record<RpcMethod["paramsUse"], string>> = {
  required: "required",
  optional: "`{}` when left out",
  ignored: "ignored",
};

const partOf = ({ id }: RpcMethod) => ({ kind: "method", id }) as const;

function describeMethod(method: RpcMethod, page: Page): string {
  const { id, summary, docs, params, paramsUse, result, errors } = method;
  return joinBlocks([
    partHeading(3, code(id), partOf(method), page),
    `${summary}. ${prose(docs)}`,
    `Parameters: ${params ? `${typeText(params, page)}, ` : ""}${USES[paramsUse]}. Result: ${typeText(result, page)}.`,
    errors.length === 0 ? "" : `Method-specific errors: ${errors.map(code).join(", ")}.`,
    docs.source ? `Source: ${docs.source}.` : "",
    describeCounterpart(partOf(method), page),
  ]);
}

const describeNotification = ({ id, direction, params, docs }: RpcNotification, page: Page): string =>
  joinBlocks([
    `### ${code(id)}`,
    prose(docs),
    `From the ${direction === "clientToServer" ? "client" : "server"}. Parameters: ${typeText(params, page)}.`,
  ]);
