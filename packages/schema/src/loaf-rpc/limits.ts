import type { Limit } from "@colloquy/define";

/** Numbers of the original; a line has no limit there, our server takes as much as any of its WebSockets (§1). */
export const limits: readonly Limit[] = [
  { id: "image", value: 8_388_608, unit: "bytes", description: "Largest size of one image, decoded (§10)." },
  {
    id: "history_page",
    value: 100,
    unit: "chats",
    description: "Rows `history.list` returns when the client gives no `limit` (§6.2).",
  },
  {
    id: "title",
    value: 80,
    unit: "characters",
    description: "Longest title of a saved chat; longer ones are cut and end in `...` (§11).",
  },
];
