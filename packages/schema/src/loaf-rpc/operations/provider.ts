import { mapsTo, relatedTo } from "../../mapping.ts";
import { catalogue } from "../mappings.ts";
import {
  antigravityConnectedSchema,
  apiKeyParamsSchema,
  authStatusResultSchema,
  connectOpenaiParamsSchema,
  exaKeyResultSchema,
  openaiConnectedSchema,
  openrouterKeyResultSchema,
} from "../messages/auth-calls.ts";
import { limitsGetResultSchema } from "../messages/limits-calls.ts";
import {
  modelListParamsSchema,
  modelListResultSchema,
  modelSelectParamsSchema,
  modelSelectResultSchema,
  openrouterProvidersParamsSchema,
  openrouterProvidersResultSchema,
} from "../messages/model-calls.ts";
import { accepting, demanding, ignoring } from "./call.ts";

const source = "loaf-rpc §6.4";
const errors = ["invalid_params"];

/** Calls about accounts and models. */
export const providerCalls = [
  ignoring(
    "auth.status",
    {
      summary: "Read the sign-in state",
      description: "Returns which accounts and keys are stored.",
      source,
      mapping: relatedTo("signIn"),
    },
    authStatusResultSchema,
  ),
  accepting(
    "auth.connect.openai",
    {
      summary: "Sign in to OpenAI",
      description:
        "Starts a sign-in and responds when the user has completed it. `auth.flow.*` events carry the address and the code.",
      source,
      errors,
      mapping: relatedTo("signIn"),
    },
    connectOpenaiParamsSchema,
    openaiConnectedSchema,
  ),
  ignoring(
    "auth.connect.antigravity",
    {
      summary: "Sign in to Antigravity",
      description:
        "Starts a sign-in and responds when the user has completed it. `auth.flow.*` events carry the address.",
      source,
      mapping: relatedTo("signIn"),
    },
    antigravityConnectedSchema,
  ),
  demanding(
    "auth.set.openrouter_key",
    {
      summary: "Store an OpenRouter key",
      description: "Stores the key and returns how many models it makes available. No model is selected.",
      source,
      errors,
      mapping: relatedTo("signIn"),
    },
    apiKeyParamsSchema,
    openrouterKeyResultSchema,
  ),
  demanding(
    "auth.set.exa_key",
    {
      summary: "Store an Exa key",
      description: "Stores the key for web search, or disables web search.",
      source,
      errors,
      mapping: relatedTo("signIn"),
    },
    apiKeyParamsSchema,
    exaKeyResultSchema,
  ),
  accepting(
    "model.list",
    {
      summary: "List models",
      description: "Returns the models of all enabled providers, or of one, and the current selection.",
      source,
      errors,
      mapping: relatedTo("models"),
    },
    modelListParamsSchema,
    modelListResultSchema,
  ),
  demanding(
    "model.select",
    {
      summary: "Select a model",
      description:
        "Selects the model for the next turn of every session, and compacts one session on request.",
      source,
      errors,
      mapping: mapsTo("session.configure"),
    },
    modelSelectParamsSchema,
    modelSelectResultSchema,
  ),
  demanding(
    "model.openrouter.providers",
    {
      summary: "List upstream routes",
      description: "Returns the upstream routes at OpenRouter that offer a model.",
      source,
      errors,
      mapping: catalogue,
    },
    openrouterProvidersParamsSchema,
    openrouterProvidersResultSchema,
  ),
  ignoring(
    "limits.get",
    {
      summary: "Read allowances",
      description:
        "Returns the remaining allowances of the signed-in accounts. At least one must be signed in.",
      source,
      mapping: relatedTo("readingUsage"),
    },
    limitsGetResultSchema,
  ),
] as const;
