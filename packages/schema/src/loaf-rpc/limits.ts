import type { Limit } from "@colloquy/define";

/** Limits of the original, which sets none for a line; this server accepts as much as on its WebSockets (§1). */
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
