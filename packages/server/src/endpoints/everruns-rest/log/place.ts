import { type EverrunsEvent, hash16, hexOf, readEventHex } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";

/** Seq of the neutral event an event of this session stems from; its id tells. */
export function seqOf({ id }: Pick<EverrunsEvent, "id">, session: Pick<Session, "id">): number {
  return readEventHex(hexOf(id), hash16(session.id))?.seq ?? 0;
}
