import { blackboxWsWire } from "../codecs/blackbox-ws/wire.ts";
import { chuckyWsWire } from "../codecs/chucky-ws/wire.ts";
import { claudeStreamJsonWire } from "../codecs/claude-stream-json/wire.ts";
import { everrunsRestWire } from "../codecs/everruns-rest/wire.ts";
import { loafRpcWire } from "../codecs/loaf-rpc/wire.ts";
import type { Wire } from "./wire.ts";

/** Every protocol that can be converted: one line each. */
export const wires: readonly Wire[] = [
  blackboxWsWire,
  chuckyWsWire,
  claudeStreamJsonWire,
  everrunsRestWire,
  loafRpcWire,
];
