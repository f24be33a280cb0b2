import type { IncomingHttpHeaders } from "node:http";

/** Why a request may not pass. */
export interface GateRefusal {
  readonly code: "host_not_allowed" | "origin_not_allowed";
  readonly message: string;
}

export interface GateOptions {
  /** Host names besides the loopback ones, without port. */
  readonly hosts: readonly string[];
  /** Origins of web pages besides those of allowed hosts: `https://app.example`. */
  readonly origins: readonly string[];
}

/** Checks the `Host` a request is addressed to and the `Origin` it comes from. */
export interface Gate {
  refusal(headers: IncomingHttpHeaders): GateRefusal | undefined;
}

/**
 * A web page anywhere can have its own name resolve to 127.0.0.1 and then talk to servers there («DNS rebinding»), and
 * WebSocket upgrades are bound by no same-origin rule. So a request must name a host this server is known by, and a
 * page must come from such a host. Programs send no `Origin` and pass.
 */
export function createGate(options: GateOptions): Gate {
  const hosts = new Set(options.hosts.map((host) => host.toLowerCase()));
  const origins = new Set(options.origins.map((origin) => origin.toLowerCase()));
  const isKnown = (name: string | undefined) => name !== undefined && (isLoopback(name) || hosts.has(name));
  const allowsOrigin = (origin: string) =>
    origins.has(origin.toLowerCase()) || isKnown(nameOf(() => new URL(origin)));

  return {
    refusal({ host, origin }) {
      if (!isKnown(nameOf(() => new URL(`http://${host}`)))) return refuseHost(host);
      return origin === undefined || allowsOrigin(origin) ? undefined : refuseOrigin(origin);
    },
  };
}

/** Names that can only mean this machine (RFC 6761 §6.3). */
export function isLoopback(name: string): boolean {
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(name)
  );
}

/** The host name in the URL's normal form; `undefined` for what is no http URL with a bare authority. */
function nameOf(parse: () => URL): string | undefined {
  try {
    const url = parse();
    const isBare = url.username === "" && url.password === "" && url.pathname === "/" && url.search === "";
    return isBare && /^https?:$/.test(url.protocol) ? url.hostname : undefined;
  } catch {
    return undefined;
  }
}

const refuseHost = (host: string | undefined): GateRefusal => ({
  code: "host_not_allowed",
  message: `This server is not known as ${quote(host)}. Add the name to the allowed hosts if it should be.`,
});

const refuseOrigin = (origin: string): GateRefusal => ({
  code: "origin_not_allowed",
  message: `Pages of ${quote(origin)} may not use this server. Add the origin to the allowed origins if they should.`,
});

const quote = (text = "") => JSON.stringify(text.slice(0, 100));
