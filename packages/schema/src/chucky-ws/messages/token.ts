import { int53, json, list, nullish, required, string, uint32, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { chucky, docs } from "../namespace.ts";
import { budgetWindowSchema } from "./enums.ts";
import { baseOptions } from "./options.ts";

const budget = { ai: 1_000_000, compute: 3600, window: "day", windowStart: "2026-01-01T00:00:00Z" };

export const budgetSchema = chucky.object(
  "Budget",
  docs("§1", "What the holder of a token may spend.", budget),
  {
    ai: required(uint53(), { description: "Allowance for models.", unit: "microdollars" }),
    compute: required(uint53(), { description: "Allowance for computing.", unit: "s" }),
    window: required(budgetWindowSchema, "Period of the allowance."),
    windowStart: required(string(), "When the first period starts: ISO 8601, a bare date included."),
  },
);

const names = (description: string) => nullish(list(string()), description);

export const permissionsSchema = chucky.object(
  "Permissions",
  docs("§1", "Bounds of what the holder of a token may ask for.", { tools: ["get_weather"], maxTurns: 8 }),
  {
    tools: names("When present, only these tools may be used."),
    allowedTools: names("The same as `tools`, in the words of the Go helper."),
    blockedTools: names("Tools that may not be used."),
    model: nullish(string(), "Model to use unless `sdkConfig` names one."),
    allowedModels: names("When present, only these models may be used; in the words of the Go helper."),
    maxTurns: nullish(uint32(), { description: "Model rounds one turn may take.", unit: "rounds" }),
    maxTurnsPerSession: nullish(uint32(), {
      description: "The same as `maxTurns`, in the words of the Go helper.",
      unit: "rounds",
    }),
  },
);

export const sdkConfigSchema = chucky.object(
  "SdkConfig",
  docs("§1", "Settings that win over whatever the client puts in `init`.", {
    model: "claude-sonnet-4-5",
    systemPrompt: "Answer in one sentence.",
  }),
  {
    ...baseOptions,
    mcpServers: nullish(json(), "Tool servers, in whatever form the issuer of the token uses."),
    defaultModel: nullish(string(), "The same as `model`, in the words of the Go helper."),
  },
);

/** Claims of the token in the query parameter `token`: a JWT, HS256, signed with the secret of the project in `iss`. */
export const tokenClaimsSchema = chucky.object(
  "TokenClaims",
  docs("§1", "What a token says.", {
    sub: "user-1",
    iss: "project-1",
    exp: 1767229200,
    iat: 1767225600,
    budget,
  }),
  {
    sub: required(string(), "The end user."),
    iss: required(string(), "The project; selects the secret the token is verified with."),
    exp: required(int53(), { description: "When it expires.", unit: "s since 1970" }),
    iat: nullish(int53(), { description: "When it was issued.", unit: "s since 1970" }),
    budget: required(budgetSchema, "What the holder may spend."),
    permissions: nullish(permissionsSchema, "Bounds of what the holder may ask for."),
    sdkConfig: nullish(sdkConfigSchema, "Settings that win over the client's."),
  },
);

export type TokenClaims = z.infer<typeof tokenClaimsSchema>;
