import type { CreateMessageRequest } from "@colloquy/schema/everruns-rest";
import { toNative } from "../../../../codec/native.ts";
import { isRecord, present } from "../../../../codec/values.ts";
import { protocolId } from "../../values/constants.ts";
import { fromWireContent } from "../../values/content.ts";
import { checkLocale, refusal } from "../../values/errors.ts";
import type { DecodeContext } from "../state.ts";

/** Member of the metadata in which the client's own id comes back (§2.6). */
const clientIdMember = "everruns_client_message_id";

/** A message steers a running turn, as there (§4.1). `tags` have no effect anywhere and are dropped (§2.6). */
export function createMessage(context: DecodeContext, body: CreateMessageRequest): void {
  const { message, controls, external_actor, client_message_id: clientId } = body;
  const metadata = clientId ? { ...body.metadata, [clientIdMember]: clientId } : (body.metadata ?? undefined);
  const participant = body.addressed_participant_id;
  if (participant != null)
    context.report(
      refusal(
        "participant-not-found",
        "/addressed_participant_id",
        `There is no participant ${participant}.`,
      ),
    );
  for (const diagnostic of checkLocale(controls?.locale, "/controls/locale")) context.report(diagnostic);
  context.record(
    present({
      type: "message.send" as const,
      messageId: clientId?.toLowerCase(),
      content: fromWireContent(message.content),
      whenBusy: "steer" as const,
      native: toNative(protocolId, {
        controls: controls ?? undefined,
        metadata,
        external_actor: external_actor ?? undefined,
      }),
    }),
  );
}

type Aliases = ReadonlyMap<string, string>;

/** The official TypeScript client sends these as its users type them (§11 quirk 10). */
const bodyAliases: Aliases = new Map([
  ["externalActor", "external_actor"],
  ["addressedParticipantId", "addressed_participant_id"],
  ["clientMessageId", "client_message_id"],
]);
const memberAliases: readonly (readonly [string, Aliases])[] = [
  [
    "controls",
    new Map([
      ["modelId", "model_id"],
      ["errorDisclosure", "error_disclosure"],
    ]),
  ],
  [
    "external_actor",
    new Map([
      ["actorId", "actor_id"],
      ["actorName", "actor_name"],
    ]),
  ],
];

/** The body of `create_message` with its camel-case names replaced; a snake-case name beside one wins. */
export function withoutAliases(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const renamed = rename(body, bodyAliases);
  const members = memberAliases.flatMap(([name, aliases]) => {
    const member = renamed[name];
    return isRecord(member) ? [[name, rename(member, aliases)]] : [];
  });
  return { ...renamed, ...Object.fromEntries(members) };
}

function rename(value: Readonly<Record<string, unknown>>, aliases: Aliases): Record<string, unknown> {
  const nameOf = (name: string) => aliases.get(name) ?? name;
  const entries = Object.entries(value).filter(
    ([name]) => nameOf(name) === name || !Object.hasOwn(value, nameOf(name)),
  );
  return Object.fromEntries(entries.map(([name, member]) => [nameOf(name), member]));
}
