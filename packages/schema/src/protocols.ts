import type { Protocol } from "@colloquy/define";
import { blackboxWsProtocol } from "./blackbox-ws/index.ts";
import { chuckyWsProtocol } from "./chucky-ws/index.ts";
import { claudeStreamJsonProtocol } from "./claude-stream-json/index.ts";
import { everrunsRestProtocol } from "./everruns-rest/index.ts";
import { loafRpcProtocol } from "./loaf-rpc/index.ts";

/** Every protocol of the contract: one line each. */
export const protocols: readonly Protocol[] = [
  blackboxWsProtocol,
  chuckyWsProtocol,
  claudeStreamJsonProtocol,
  everrunsRestProtocol,
  loafRpcProtocol,
];
