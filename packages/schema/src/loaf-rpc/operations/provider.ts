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
    { summary: "Ask who is signed in", description: "Tells which accounts are there.", source },
    authStatusResultSchema,
  ),
  accepting(
    "auth.connect.openai",
    {
      summary: "Sign in to OpenAI",
      description: "Waits for a person; events tell where to go and what to type.",
      source,
      errors,
    },
    connectOpenaiParamsSchema,
    openaiConnectedSchema,
  ),
  ignoring(
    "auth.connect.antigravity",
    {
      summary: "Sign in to Antigravity",
      description: "Waits for a person; events tell where to go.",
      source,
    },
    antigravityConnectedSchema,
  ),
  demanding(
    "auth.set.openrouter_key",
    {
      summary: "Store an OpenRouter key",
      description: "Stores the key and counts the models it opens.",
      source,
      errors,
    },
    apiKeyParamsSchema,
    openrouterKeyResultSchema,
  ),
  demanding(
    "auth.set.exa_key",
    { summary: "Store a search key", description: "Stores the key, or turns search off.", source, errors },
    apiKeyParamsSchema,
    exaKeyResultSchema,
  ),
  accepting(
    "model.list",
    { summary: "List models", description: "Tells the models of all providers, or of one.", source, errors },
    modelListParamsSchema,
    modelListResultSchema,
  ),
  demanding(
    "model.select",
    {
      summary: "Select a model",
      description: "Selects the model of every session's next turn.",
      source,
      errors,
    },
    modelSelectParamsSchema,
    modelSelectResultSchema,
  ),
  demanding(
    "model.openrouter.providers",
    {
      summary: "List routes of a model",
      description: "Tells who runs a model at OpenRouter.",
      source,
      errors,
    },
    openrouterProvidersParamsSchema,
    openrouterProvidersResultSchema,
  ),
  ignoring(
    "limits.get",
    {
      summary: "Ask for allowances",
      description: "Tells how much of the accounts' allowances is left.",
      source,
    },
    limitsGetResultSchema,
  ),
] as const;
