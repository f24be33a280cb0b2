import type { Limit } from "@colloquy/define";

/** Numbers of the original; a line has no limit there, our server takes as much as any of its WebSockets (§1). */
export const limits: readonly Limit[] = [
  { id: "image", value: 8_388_608, unit: "bytes", description: "Size of one picture (§10)." },
  {
    id: "history_page",
    value: 100,
    unit: "chats",
    description: "Rows of `history.list` unless asked otherwise (§6.2).",
  },
  { id: "title", value: 80, unit: "characters", description: "Length of a saved chat's title (§11)." },
];
