import type { Diagnostic } from "@colloquy/define/support";
import type { CreateMessageRequest } from "@colloquy/schema/everruns-rest";
import { present } from "../../../../codec/values.ts";
import { fromWireContent } from "../../content.ts";
import { protocolId } from "../../words.ts";
import type { DecodedRequest } from "../state.ts";
import { checkLocale, refusal } from "./refusal.ts";

/** Name under which the client's own id comes back in the metadata (§2.6). */
const clientIdMember = "everruns_client_message_id";

/** A message steers a running turn, as there (§4.1). `tags` have no effect anywhere and are dropped (§2.6). */
export function decodeMessage(body: CreateMessageRequest): DecodedRequest {
  return {
    commands: [
      present({
        type: "message.send" as const,
        messageId: body.client_message_id?.toLowerCase(),
        content: fromWireContent(body.message.content),
        whenBusy: "steer" as const,
        native: nativeOf(body),
      }),
    ],
    diagnostics: [
      ...checkParticipant(body.addressed_participant_id),
      ...checkLocale(body.controls?.locale, "/controls/locale"),
    ],
  };
}

function nativeOf({ controls, metadata, external_actor, client_message_id }: CreateMessageRequest) {
  const facts = present({
    controls: controls ?? undefined,
    metadata: client_message_id
      ? { ...metadata, [clientIdMember]: client_message_id }
      : (metadata ?? undefined),
    external_actor: external_actor ?? undefined,
  });
  return Object.keys(facts).length > 0 ? { [protocolId]: facts } : undefined;
}

function checkParticipant(id: string | null | undefined): readonly Diagnostic[] {
  if (id == null) return [];
  return [refusal("participant-not-found", "/addressed_participant_id", `There is no participant ${id}.`)];
}
