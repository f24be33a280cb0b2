import { namespace } from "@colloquy/define";

/** The BlackBox agent socket. Ids of its types start with this name. */
export const blackboxWs = namespace("blackbox-ws");
