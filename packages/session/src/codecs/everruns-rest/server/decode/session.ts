import type { Diagnostic } from "@colloquy/define/support";
import type { CreateSessionRequest, UpdateSessionRequest } from "@colloquy/schema/everruns-rest";
import { toNative } from "../../../../codec/native.ts";
import { present } from "../../../../codec/values.ts";
import { protocolId } from "../../values/constants.ts";
import { checkLocale, refusal } from "../../values/errors.ts";
import { fromCreateRequest, modelNamed } from "../../values/settings.ts";
import type { DecodeContext } from "../state.ts";

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function createSession(context: DecodeContext, body: CreateSessionRequest): void {
  const { models } = context.state;
  const model = body.model_id == null || !models ? undefined : modelNamed(models, body.model_id);
  const diagnostics = [
    ...checkPair(body, "agent_id", "agent_name"),
    ...checkPair(body, "harness_id", "harness_name"),
    ...checkAgentName(body.agent_name),
    ...checkLocale(body.locale, "/locale"),
    ...(models ? checkModel(body.model_id, model) : []),
  ];
  for (const diagnostic of diagnostics) context.report(diagnostic);
  context.record({ type: "session.create", settings: fromCreateRequest(body, model) });
}

/** Members that are `null` stay as they are: absent and `null` are one (§2.3). */
export function updateSession(context: DecodeContext, body: UpdateSessionRequest): void {
  const settings = present({
    title: body.title ?? undefined,
    tags: body.tags ?? undefined,
    locale: body.locale ?? undefined,
    native: toNative(protocolId, { agent_identity_id: body.agent_identity_id ?? undefined }),
  });
  for (const diagnostic of checkLocale(body.locale, "/locale")) context.report(diagnostic);
  if (Object.keys(settings).length > 0) context.record({ type: "session.configure", settings });
}

type Member = "agent_id" | "agent_name" | "harness_id" | "harness_name";

function checkPair(body: CreateSessionRequest, id: Member, name: Member): readonly Diagnostic[] {
  if (body[id] == null || body[name] == null) return [];
  return [refusal("invalid-request", `/${name}`, `${id} and ${name} exclude each other.`)];
}

function checkAgentName(name: string | null | undefined): readonly Diagnostic[] {
  if (name == null || (slug.test(name) && name.length <= 64)) return [];
  const message = 'An agent\'s name is lower-case words joined by "-", at most 64 characters.';
  return [refusal("invalid-request", "/agent_name", message)];
}

function checkModel(id: string | null | undefined, name: string | undefined): readonly Diagnostic[] {
  if (id == null || name !== undefined) return [];
  return [refusal("model-not-found", "/model_id", `There is no model ${id}.`)];
}
