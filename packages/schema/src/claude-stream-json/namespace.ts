import { namespace } from "@colloquy/define";

/** Claude Code's `stream-json` over standard streams. Ids of its types start with this name. */
export const claudeStreamJson = namespace("claude-stream-json");
