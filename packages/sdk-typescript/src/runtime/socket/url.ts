import { ConfigurationError } from "../errors/connection-errors.ts";
import { parameterText } from "../http/url.ts";
import { environmentVariable, tokenOf } from "../options.ts";
import type { ChannelFacts, SocketOptions } from "./options.ts";

const SCHEMES: Readonly<Record<string, string>> = {
  "http:": "ws:",
  "https:": "wss:",
  "ws:": "ws:",
  "wss:": "wss:",
};

/** The URL to connect to: with the path of the protocol, its parameters and the token. */
export async function socketUrl(
  facts: ChannelFacts<unknown>,
  parameters: object,
  options: Pick<SocketOptions<never>, "url" | "token">,
): Promise<string> {
  const url = endpointOf(facts, options.url);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null) url.searchParams.set(name, parameterText(value));
  }
  const token = await tokenOf(facts, options);
  if (token !== undefined && facts.auth) url.searchParams.set(facts.auth.name, token);
  return url.href;
}

function endpointOf({ environment, path }: ChannelFacts<unknown>, given: string | undefined): URL {
  const variable = `${environment}_URL`;
  const text = given ?? environmentVariable(variable);
  if (text === undefined) throw new ConfigurationError(`No URL: pass \`url\` or set ${variable}.`);
  if (!URL.canParse(text))
    throw new ConfigurationError(`The URL ${JSON.stringify(text)} is not an absolute URL.`);
  const url = new URL(text);
  const scheme = SCHEMES[url.protocol];
  if (scheme === undefined)
    throw new ConfigurationError(`A WebSocket has no URL of the scheme ${url.protocol}`);
  url.protocol = scheme;
  if (url.pathname === "/") url.pathname = path;
  return url;
}
