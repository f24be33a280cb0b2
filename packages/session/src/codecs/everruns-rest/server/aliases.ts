type Aliases = Readonly<Record<string, string>>;

/** The official TypeScript client sends these as its users type them (§11 quirk 10). */
const bodyAliases: Aliases = {
  externalActor: "external_actor",
  addressedParticipantId: "addressed_participant_id",
  clientMessageId: "client_message_id",
};
const memberAliases: Readonly<Record<string, Aliases>> = {
  controls: { modelId: "model_id", errorDisclosure: "error_disclosure" },
  external_actor: { actorId: "actor_id", actorName: "actor_name" },
};

/** The body of `create_message` with its camel-case names replaced; a snake-case name beside one wins. */
export function withoutAliases(body: unknown): unknown {
  if (!isObject(body)) return body;
  const renamed = rename(body, bodyAliases);
  const members = Object.entries(memberAliases).flatMap(([name, aliases]) => {
    const member = renamed[name];
    return isObject(member) ? [[name, rename(member, aliases)]] : [];
  });
  return { ...renamed, ...Object.fromEntries(members) };
}

function rename(value: Readonly<Record<string, unknown>>, aliases: Aliases): Record<string, unknown> {
  const entries = Object.entries(value).filter(([name]) => !(aliases[name] && aliases[name] in value));
  return Object.fromEntries(entries.map(([name, member]) => [aliases[name] ?? name, member]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
