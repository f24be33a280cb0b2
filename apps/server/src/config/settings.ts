import { logLevels } from "@colloquy/server";
import { z } from "zod";
import { defineSetting } from "./setting.ts";
import { apiKeys, bindAddress, hostNames, integer, origins, protocolId, tokenSecret } from "./values.ts";

/** Everything that can be set, in the order of the help text. */
export const settings = {
  port: defineSetting({
    variable: "PORT",
    flag: "port",
    placeholder: "NUMBER",
    description: "Port to listen on; 0 for any free one.",
    fallback: "7420",
    expected: "a whole number from 0 to 65535",
    example: "7421",
    schema: integer(0, 65_535),
  }),
  host: defineSetting({
    variable: "HOST",
    flag: "host",
    placeholder: "ADDRESS",
    description: "Address to bind. Anything but a loopback address needs keys or a token secret.",
    fallback: "127.0.0.1",
    expected: "an address or a host name, without scheme and port",
    example: "0.0.0.0",
    schema: bindAddress,
  }),
  dataDirectory: defineSetting({
    variable: "COLLOQUY_DATA",
    flag: "data",
    placeholder: "DIRECTORY",
    description: "Where sessions are kept. Belongs to one server at a time.",
    fallback: ".colloquy",
    expected: "a directory",
    example: "/var/lib/colloquy",
    schema: z.string().refine((path) => !path.includes("\0")),
  }),
  allowedHosts: defineSetting({
    variable: "COLLOQUY_ALLOWED_HOSTS",
    flag: "allow-hosts",
    placeholder: "NAMES",
    description: "Names this server is called by besides localhost, with commas between.",
    fallback: "",
    expected: "host names without scheme and port, with commas between",
    example: "agents.example,agents.internal",
    schema: hostNames,
  }),
  allowedOrigins: defineSetting({
    variable: "COLLOQUY_ALLOWED_ORIGINS",
    flag: "allow-origins",
    placeholder: "ORIGINS",
    description: "Web pages that may use this server, besides those of its own hosts, with commas between.",
    fallback: "",
    expected: "origins (scheme, host, port), with commas between",
    example: "https://app.example",
    schema: origins,
  }),
  keys: defineSetting({
    variable: "COLLOQUY_API_KEYS",
    placeholder: "NAME:KEY,…",
    description: "Who may use the server. No flag: other users could read it in the process list.",
    fallback: "",
    expected: "name:key pairs, each key of 16 characters or more without blanks, with commas between",
    example: "alice:$(openssl rand -hex 24)",
    schema: apiKeys,
  }),
  tokenSecret: defineSetting({
    variable: "COLLOQUY_TOKEN_SECRET",
    placeholder: "SECRET",
    description: "Verifies signed tokens (JWT, HS256). No flag, for the same reason.",
    fallback: "",
    expected: "32 bytes or more",
    example: "$(openssl rand -hex 32)",
    schema: tokenSecret,
  }),
  stdio: defineSetting({
    variable: "COLLOQUY_STDIO",
    flag: "stdio",
    placeholder: "PROTOCOL",
    description:
      "Protocol to serve on standard input and output besides, to the program that starts the server. It stops with it.",
    fallback: "",
    expected: "the id of a protocol",
    example: "loaf-rpc",
    schema: protocolId,
  }),
  drainSeconds: defineSetting({
    variable: "COLLOQUY_DRAIN_SECONDS",
    flag: "drain-seconds",
    placeholder: "NUMBER",
    description: "How long running turns may go on at shutdown, before they are interrupted.",
    fallback: "25",
    expected: "a whole number from 0 to 3600",
    example: "5",
    schema: integer(0, 3_600),
  }),
  toolSeconds: defineSetting({
    variable: "COLLOQUY_TOOL_SECONDS",
    flag: "tool-seconds",
    placeholder: "NUMBER",
    description: "How long clients may take for their tool calls; 0 for the default of each protocol.",
    fallback: "0",
    expected: "a whole number from 0 to 86400",
    example: "600",
    schema: integer(0, 86_400),
  }),
  logLevel: defineSetting({
    variable: "COLLOQUY_LOG_LEVEL",
    flag: "log-level",
    placeholder: "LEVEL",
    description: `What to log: ${logLevels.join(", ")}.`,
    fallback: "info",
    expected: `one of ${logLevels.join(", ")}`,
    example: "warn",
    schema: z.enum(logLevels),
  }),
} as const;

type Settings = typeof settings;

/** Checked settings. */
export type Config = { readonly [Name in keyof Settings]: z.output<Settings[Name]["schema"]> };
