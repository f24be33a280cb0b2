import type { Block, KnownServerFrame } from "@colloquy/schema/chucky-ws";
import { derivedId } from "../../../../codec/ids.ts";
import { toBlocks } from "../../content.ts";
import type { MessageView, ServerEncodeState, SessionView } from "../view.ts";
import type { EventOf, Said, Words } from "../words.ts";
import { flatResult } from "./flat-result.ts";
import { streamEnd, streamPiece, streamStart } from "./stream-events.ts";

/** D3: messages of the Claude SDK without an envelope. Whole messages; pieces only when they were asked for. */
export const flatWords: Words = {
  turnStarted: (state, event) => [systemInit(state, event)],
  messageStarted: (state, message) => (state.partial ? streamStart(state, message) : { frames: [], message }),
  piece: (state, message, piece) =>
    state.partial ? streamPiece(state, message, piece) : { frames: [], message },
  messageCompleted: (state, message, event) => {
    const said = state.partial ? streamEnd(state, message, event) : { frames: [], message };
    return { ...said, frames: [...said.frames, ...assistant(state.session, said.message, event)] };
  },
  toolUse: () => [],
  compacted: ({ session }, { trigger, native, seq }) => [
    {
      type: "system",
      subtype: "compact_boundary",
      uuid: derivedId(session.id, "compaction", seq),
      session_id: session.id,
      compact_metadata: { trigger, pre_tokens: tokensBefore(native?.["chucky-ws"]) },
    },
  ],
  result: flatResult,
};

/** Size of the context before a compaction; 0 when nobody told. */
const tokensBefore = (native: Readonly<Record<string, unknown>> | undefined): number =>
  typeof native?.pre_tokens === "number" ? native.pre_tokens : 0;

/** There is no sandbox: its working directory reads `/`. */
function systemInit({ session }: ServerEncodeState, { turnId }: EventOf<"turn.started">): KnownServerFrame {
  const servers = new Set(Object.values(session.tools).filter((server) => server !== undefined));
  return {
    type: "system",
    subtype: "init",
    uuid: derivedId(turnId, "init"),
    session_id: session.id,
    cwd: "/",
    tools: Object.keys(session.tools).map((name) => modelName(session, name)),
    mcp_servers: [...servers].map((name) => ({ name, status: "connected" })),
    model: session.model,
    permissionMode: session.permissionMode,
  };
}

function assistant(
  session: SessionView,
  { id, thoughts }: MessageView,
  { content }: EventOf<"message.completed">,
): Said["frames"] {
  const said = toBlocks(content).map(
    (block): Block =>
      block.type === "tool_use" ? { ...block, name: modelName(session, String(block.name)) } : block,
  );
  const blocks: Block[] = [...thoughts.map((thinking) => ({ type: "thinking" as const, thinking })), ...said];
  if (blocks.length === 0) return [];
  const message = { role: "assistant", content: blocks };
  return [{ type: "assistant", uuid: id, session_id: session.id, message, parent_tool_use_id: null }];
}

/** Name of a tool as the model knows it (§12.16). */
function modelName({ tools }: SessionView, name: string): string {
  const server = tools[name];
  return server === undefined ? name : `mcp__${server}__${name}`;
}
