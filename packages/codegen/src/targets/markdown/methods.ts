import type { Protocol, RpcMethod, RpcNotification } from "@colloquy/ir";
import { code, joinBlocks, section } from "../../documents/markdown.ts";
import { prose } from "../../documents/prose.ts";
import type { Page } from "./page.ts";
import { typeText } from "./type-text.ts";

/** The methods of a protocol on JSON-RPC and its notifications. */
export function describeRpc({ rpc }: Protocol, page: Page): readonly string[] {
  if (!rpc) return [];
  return [
    section(2, "Methods", ...rpc.methods.map((method) => describeMethod(method, page))),
    section(2, "Notifications", ...rpc.notifications.map((one) => describeNotification(one, page))),
  ];
}

const USES: Readonly<Record<RpcMethod["paramsUse"], string>> = {
  required: "required",
  optional: "`{}` when left out",
  ignored: "never looked at",
};

function describeMethod(
  { id, summary, docs, params, paramsUse, result, errors }: RpcMethod,
  page: Page,
): string {
  return joinBlocks([
    `### ${code(id)}`,
    `${summary}. ${prose(docs)}`,
    `Parameters: ${params ? `${typeText(params, page)}, ` : ""}${USES[paramsUse]}. Result: ${typeText(result, page)}.`,
    errors.length === 0 ? "" : `Errors of its own: ${errors.map(code).join(", ")}.`,
    docs.source ? `Source: ${docs.source}.` : "",
  ]);
}

const describeNotification = ({ id, direction, params, docs }: RpcNotification, page: Page): string =>
  joinBlocks([
    `### ${code(id)}`,
    prose(docs),
    `From the ${direction === "clientToServer" ? "client" : "server"}. Parameters: ${typeText(params, page)}.`,
  ]);
