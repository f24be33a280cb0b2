import { namespace } from "@colloquy/define";

/** The neutral session model: what every protocol is translated to and from. */
export const session = namespace("session");
