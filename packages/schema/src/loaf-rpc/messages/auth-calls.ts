import {
  boolean,
  list,
  literal,
  nullable,
  nullish,
  openEnum,
  required,
  string,
  uint53,
} from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";
import { filledString } from "../scalars.ts";
import { providerSchema } from "./enums.ts";
import { antigravityProfileSchema } from "./snapshot.ts";

export const authStatusResultSchema = loafRpc.object(
  "AuthStatusResult",
  {
    description: "Sign-in state of all providers, in snake case.",
    source: "loaf-rpc §6.4",
    examples: [
      {
        enabled_providers: ["openai"],
        has_openai_token: true,
        has_openrouter_key: false,
        has_antigravity_token: false,
        antigravity_profile: null,
      },
    ],
  },
  {
    enabled_providers: required(
      list(providerSchema),
      "Providers that are enabled; turns with any other provider fail.",
    ),
    has_openai_token: required(boolean(), "Whether a sign-in token for OpenAI is stored."),
    has_openrouter_key: required(boolean(), "Whether an API key for OpenRouter is stored."),
    has_antigravity_token: required(boolean(), "Whether a sign-in token for Antigravity is stored."),
    antigravity_profile: nullable(
      antigravityProfileSchema,
      "Signed-in Antigravity account; `null` when signed out or unknown.",
    ),
  },
);

export const connectOpenaiParamsSchema = loafRpc.object(
  "ConnectOpenaiParams",
  {
    description:
      "Options of a sign-in. The response arrives when the user has signed in, possibly after minutes; other requests are served meanwhile.",
    source: "loaf-rpc §6.4",
    examples: [{}, { mode: "device_code", originator: "inspector" }],
  },
  {
    mode: nullish(
      openEnum({
        auto: "Device code in a headless environment (CI or SSH variables are set), else the browser.",
        browser: "A browser window on the machine of the server. Unknown values act the same.",
        device_code: "A code the user enters on a web page on any device.",
      }),
      { description: "Sign-in method. Unknown values act like `browser`.", default: "auto" },
    ),
    originator: nullish(string(), "Name of the calling application, passed on to the provider."),
  },
);

export const openaiConnectedSchema = loafRpc.object(
  "OpenaiConnected",
  {
    description: "Successful sign-in to OpenAI.",
    source: "loaf-rpc §6.4",
    examples: [{ provider: "openai", login_method: "device_code", account_id: "acct-12" }],
  },
  {
    provider: required(literal("openai"), "Provider that is now signed in."),
    login_method: required(
      openEnum({
        browser: "The user signed in through a browser window.",
        device_code: "The user entered a device code elsewhere.",
      }),
      "Method that was used; never `auto`.",
    ),
    account_id: nullable(string(), "Id of the OpenAI account; `null` when the provider did not report it."),
  },
);

export const antigravityConnectedSchema = loafRpc.object(
  "AntigravityConnected",
  {
    description: "Successful sign-in to Antigravity.",
    source: "loaf-rpc §6.4",
    examples: [{ provider: "antigravity", profile: { email: "ada@example.com", name: "Ada" } }],
  },
  {
    provider: required(literal("antigravity"), "Provider that is now signed in."),
    profile: nullable(antigravityProfileSchema, "Account data; `null` when the provider did not report it."),
  },
);

export const apiKeyParamsSchema = loafRpc.object(
  "ApiKeyParams",
  {
    description: "API key to store for a service.",
    source: "loaf-rpc §6.4",
    examples: [{ api_key: "sk-example" }],
  },
  {
    api_key: required(
      filledString(),
      "Secret key of the service. For Exa, the word `skip` in any case disables search instead.",
    ),
  },
);

export const openrouterKeyResultSchema = loafRpc.object(
  "OpenrouterKeyResult",
  {
    description: "The OpenRouter key was stored. No model is selected by it.",
    source: "loaf-rpc §6.4",
    examples: [{ configured: true, model_count: 212, source: "remote" }],
  },
  {
    configured: required(literal(true), "Always true: the key is stored."),
    model_count: required(uint53(), "Models that OpenRouter offers with the key."),
    source: required(
      openEnum({
        remote: "Fetched from OpenRouter just now.",
        cache: "Taken from the list stored at an earlier fetch.",
        fallback: "Taken from the list built into the server.",
      }),
      "Origin of the model list behind `model_count`.",
    ),
  },
);

export const exaKeyResultSchema = loafRpc.object(
  "ExaKeyResult",
  {
    description: "The Exa key was stored, or web search was disabled.",
    source: "loaf-rpc §6.4",
    examples: [{ configured: false, skipped: true }],
  },
  {
    configured: required(boolean(), "Whether an Exa key is stored now."),
    skipped: required(boolean(), "True when the word `skip` disabled web search."),
  },
);

export type AuthStatusResult = z.infer<typeof authStatusResultSchema>;
export type ConnectOpenaiParams = z.infer<typeof connectOpenaiParamsSchema>;
export type OpenaiConnected = z.infer<typeof openaiConnectedSchema>;
export type AntigravityConnected = z.infer<typeof antigravityConnectedSchema>;
export type ApiKeyParams = z.infer<typeof apiKeyParamsSchema>;
export type OpenrouterKeyResult = z.infer<typeof openrouterKeyResultSchema>;
export type ExaKeyResult = z.infer<typeof exaKeyResultSchema>;
