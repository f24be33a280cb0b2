import { didYouMean, pointerOf } from "@colloquy/define/support";
import type { ToolDefinition } from "@colloquy/schema/session";
import { toolDefinitionSchema } from "@colloquy/schema/session";
import { Failure } from "../../failure.ts";
import { parseSessionId } from "./conversation/session-id.ts";
import { isProtocolId, type ProtocolId, protocolIds } from "./drivers/index.ts";

/** Flags of `colloquy chat`, as they are typed. */
export interface ChatFlags {
  readonly via: string;
  readonly session?: string | undefined;
  readonly prompt?: string | undefined;
  readonly watch?: boolean | undefined;
  readonly tool?: readonly string[] | undefined;
  readonly answer?: readonly string[] | undefined;
  readonly token?: string | undefined;
}

/** What is to be done, checked. */
export interface ChatOptions {
  readonly via: ProtocolId;
  readonly url: URL;
  readonly sessionId: string | undefined;
  readonly prompt: string | undefined;
  readonly watch: boolean;
  readonly tools: readonly ToolDefinition[];
  /** Answers by tool. */
  readonly answers: ReadonlyMap<string, string>;
  readonly token: string | undefined;
}

/** Checks the flags. @throws Failure with what is wrong and a suggestion. */
export function parseOptions(
  url: string,
  flags: ChatFlags,
  env: Readonly<Record<string, string | undefined>>,
): ChatOptions {
  if (flags.watch && flags.prompt !== undefined)
    throw new Failure("usage", "--watch only watches; leave out -p, or --watch");
  if (flags.watch && flags.session === undefined)
    throw new Failure("usage", "--watch needs --session: the id is what `colloquy chat` prints");
  return {
    via: parseProtocol(flags.via),
    url: parseUrl(url),
    sessionId: flags.session === undefined ? undefined : parseSessionId(flags.session),
    prompt: flags.prompt,
    watch: flags.watch ?? false,
    tools: (flags.tool ?? []).map(parseTool),
    answers: new Map((flags.answer ?? []).map(parseAnswer)),
    token: flags.token ?? (env.COLLOQUY_TOKEN || undefined),
  };
}

function parseProtocol(given: string): ProtocolId {
  if (isProtocolId(given)) return given;
  const suggestion = didYouMean(given, protocolIds);
  throw new Failure("usage", `there is no protocol ${JSON.stringify(given)}`, {
    help: `${suggestion === undefined ? "" : `${suggestion}   `}known: ${protocolIds.join(", ")}`,
  });
}

const schemes: ReadonlySet<string> = new Set(["http:", "https:", "ws:", "wss:"]);

function parseUrl(given: string): URL {
  const url = URL.parse(given);
  if (url !== null && schemes.has(url.protocol)) return url;
  throw new Failure("usage", `${JSON.stringify(given)} is not the URL of a server`, {
    help: `It begins with http:// or https://${/^[\w.-]+(:\d+)?$/.test(given) ? `; did you mean "http://${given}"?` : "."}`,
  });
}

/** A bare name stands for a tool that takes anything. */
function parseTool(given: string): ToolDefinition {
  if (!given.trimStart().startsWith("{")) return anyTool(given);
  const parsed = toolDefinitionSchema.safeParse({ executor: "client", ...parseJsonObject(given) });
  if (parsed.success) return parsed.data;
  throw new Failure("usage", "--tool got a definition that is none", {
    diagnostics: parsed.error.issues.map(({ path, message }) => ({
      code: "invalid-value",
      severity: "error",
      pointer: pointerOf(path),
      message,
    })),
  });
}

const anyTool = (name: string): ToolDefinition => ({
  name,
  description: `A person answers for ${name}.`,
  inputSchema: { type: "object" },
  executor: "client",
});

function parseJsonObject(given: string): object {
  try {
    return JSON.parse(given);
  } catch (error) {
    throw new Failure("usage", `--tool is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function parseAnswer(given: string): readonly [tool: string, text: string] {
  const end = given.indexOf("=");
  if (end > 0) return [given.slice(0, end), given.slice(end + 1)];
  throw new Failure("usage", `--answer takes tool=text, not ${JSON.stringify(given)}`);
}
