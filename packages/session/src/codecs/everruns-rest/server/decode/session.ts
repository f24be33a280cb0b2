import type { Diagnostic } from "@colloquy/define/support";
import type { CreateSessionRequest, UpdateSessionRequest } from "@colloquy/schema/everruns-rest";
import { present } from "../../../../codec/values.ts";
import { fromCreateRequest, modelNamed } from "../../settings.ts";
import { protocolId } from "../../words.ts";
import type { DecodedRequest } from "../state.ts";
import { checkLocale, refusal } from "./refusal.ts";

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function decodeCreate(
  body: CreateSessionRequest,
  models: readonly string[] | undefined,
): DecodedRequest {
  const model = body.model_id == null || !models ? undefined : modelNamed(models, body.model_id);
  const settings = fromCreateRequest(body, model);
  return {
    commands: [{ type: "session.create", settings }],
    diagnostics: [
      ...checkPair(body, "agent_id", "agent_name"),
      ...checkPair(body, "harness_id", "harness_name"),
      ...checkAgentName(body.agent_name),
      ...checkLocale(body.locale, "/locale"),
      ...(models ? checkModel(body.model_id, model) : []),
    ],
  };
}

/** Members that are `null` stay as they are: absent and `null` are one (§2.3). */
export function decodeUpdate(body: UpdateSessionRequest): DecodedRequest {
  const identity = body.agent_identity_id;
  const settings = present({
    title: body.title ?? undefined,
    tags: body.tags ?? undefined,
    locale: body.locale ?? undefined,
    native: identity == null ? undefined : { [protocolId]: { agent_identity_id: identity } },
  });
  return {
    commands: Object.keys(settings).length > 0 ? [{ type: "session.configure", settings }] : [],
    diagnostics: checkLocale(body.locale, "/locale"),
  };
}

type Member = "agent_id" | "agent_name" | "harness_id" | "harness_name";

function checkPair(body: CreateSessionRequest, id: Member, name: Member): readonly Diagnostic[] {
  if (body[id] == null || body[name] == null) return [];
  return [refusal("invalid-request", `/${name}`, `${id} and ${name} exclude each other.`)];
}

function checkAgentName(name: string | null | undefined): readonly Diagnostic[] {
  if (name == null || (slug.test(name) && name.length <= 64)) return [];
  const words = 'An agent\'s name is lower-case words joined by "-", at most 64 characters.';
  return [refusal("invalid-request", "/agent_name", words)];
}

function checkModel(id: string | null | undefined, name: string | undefined): readonly Diagnostic[] {
  if (id == null || name !== undefined) return [];
  return [refusal("model-not-found", "/model_id", `There is no model ${id}.`)];
}
