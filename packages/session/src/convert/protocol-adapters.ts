import type { ProtocolAdapter } from "../codec/transcript-adapter/index.ts";
import { blackboxWsAdapter } from "../codecs/blackbox-ws/adapter.ts";
import { chuckyWsAdapter } from "../codecs/chucky-ws/adapter.ts";
import { claudeStreamJsonAdapter } from "../codecs/claude-stream-json/adapter.ts";
import { everrunsRestAdapter } from "../codecs/everruns-rest/adapter.ts";
import { loafRpcAdapter } from "../codecs/loaf-rpc/adapter.ts";

/** Every protocol that can be converted: one line each. */
export const protocolAdapters: readonly ProtocolAdapter[] = [
  blackboxWsAdapter,
  chuckyWsAdapter,
  claudeStreamJsonAdapter,
  everrunsRestAdapter,
  loafRpcAdapter,
];
