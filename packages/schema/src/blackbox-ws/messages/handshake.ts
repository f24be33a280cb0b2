import { optional, required, string } from "@colloquy/define";
import { blackboxWs } from "../namespace.ts";

export const webCallQuerySchema = blackboxWs.object(
  "WebCallQuery",
  {
    description: "Query parameters of the production socket; browsers cannot set headers on WebSockets.",
    source: "blackbox-ws §1 (DOC-O)",
    examples: [{ token: "wit_example" }],
  },
  {
    token: required(string(), "Web integration token, created with `createToken`."),
    authorization: optional(
      string(),
      "API key. Listed as optional by the original; without effect beside `token`.",
    ),
  },
);

export const devQuerySchema = blackboxWs.object(
  "DevQuery",
  {
    description: "Query parameters of the development socket.",
    source: "blackbox-ws §1 (DOC-O)",
    examples: [{ authorization: "key_example" }],
  },
  { authorization: required(string(), "API key of the account; there is no integration on this path.") },
);
