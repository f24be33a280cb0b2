import { optional, required, string } from "@colloquy/define";
import { blackboxWs } from "../namespace.ts";

export const webCallQuerySchema = blackboxWs.object(
  "WebCallQuery",
  {
    description: "Query parameters of the production socket; a browser cannot set headers there.",
    source: "blackbox-ws §1 (DOC-O)",
    examples: [{ token: "wit_example" }],
  },
  {
    token: required(string(), "Web integration token."),
    authorization: optional(string(), "API key, which the original lists beside the token."),
  },
);

export const devQuerySchema = blackboxWs.object(
  "DevQuery",
  {
    description: "Query parameters of the development socket.",
    source: "blackbox-ws §1 (DOC-O)",
    examples: [{ authorization: "key_example" }],
  },
  { authorization: required(string(), "API key.") },
);
