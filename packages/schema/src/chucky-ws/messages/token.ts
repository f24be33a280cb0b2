import { int53, json, list, nullish, required, string, uint32, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { chucky, docs } from "../namespace.ts";
import { budgetWindowSchema } from "./enums.ts";
import { baseOptions } from "./options.ts";

const budget = { ai: 1_000_000, compute: 3600, window: "day", windowStart: "2026-01-01T00:00:00Z" };

export const budgetSchema = chucky.object(
  "Budget",
  docs("§1", "Amount the holder of a token may spend per period. Not enforced by this server.", budget),
  {
    ai: required(uint53(), {
      description: "Allowance for model use; 1 000 000 is one US dollar.",
      unit: "microdollars",
    }),
    compute: required(uint53(), { description: "Allowance of computing time in the sandbox.", unit: "s" }),
    window: required(budgetWindowSchema, "Period after which the allowance is renewed."),
    windowStart: required(string(), "Start of the first period, ISO 8601; a bare date is allowed."),
  },
);

const names = (description: string) => nullish(list(string()), description);

export const permissionsSchema = chucky.object(
  "Permissions",
  docs("§1", "Restrictions on what the holder of a token may request. Absent members do not restrict.", {
    tools: ["get_weather"],
    maxTurns: 8,
  }),
  {
    tools: names("Names of the only tools that may be used. An empty list allows none (INFERRED)."),
    allowedTools: names("Synonym of `tools`, from the Go and PHP helpers."),
    blockedTools: names("Names of tools that must not be used."),
    model: nullish(string(), "Model to use when `sdkConfig` names none."),
    allowedModels: names("Names of the only models that may be used, from the Go helper."),
    maxTurns: nullish(uint32(), { description: "Most model rounds of one turn.", unit: "rounds" }),
    maxTurnsPerSession: nullish(uint32(), {
      description: "Synonym of `maxTurns`, from the Go helper.",
      unit: "rounds",
    }),
  },
);

export const sdkConfigSchema = chucky.object(
  "SdkConfig",
  docs("§1", "Settings that take precedence over those in `init` and `prompt`.", {
    model: "claude-sonnet-4-5",
    systemPrompt: "Answer in one sentence.",
  }),
  {
    ...baseOptions,
    mcpServers: nullish(json(), "Tool servers in the form of the token's issuer; lists and maps occur."),
    defaultModel: nullish(string(), "Synonym of `model`, from the Go helper."),
  },
);

/** Claims of the token in the query parameter `token`: a JWT, HS256, signed with the secret of the project in `iss`. */
export const tokenClaimsSchema = chucky.object(
  "TokenClaims",
  docs("§1", "Claims of the token: a JWT signed with HS256 and the secret of the project.", {
    sub: "user-1",
    iss: "project-1",
    exp: 1767229200,
    iat: 1767225600,
    budget,
  }),
  {
    sub: required(string(), "Id of the end user. Sessions belong to this user within the project."),
    iss: required(string(), "Id of the project; selects the secret that the token is verified with."),
    exp: required(int53(), { description: "Time from which the token is refused.", unit: "s since 1970" }),
    iat: nullish(int53(), { description: "Time the token was issued. Not checked.", unit: "s since 1970" }),
    budget: required(budgetSchema, "Amount the holder may spend per period."),
    permissions: nullish(permissionsSchema, "Restrictions on requests of the holder. Absent: none."),
    sdkConfig: nullish(
      sdkConfigSchema,
      "Settings that take precedence over those of the client. Absent: none.",
    ),
  },
);

export type TokenClaims = z.infer<typeof tokenClaimsSchema>;
