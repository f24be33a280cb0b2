import type { Issue } from "../../../codec/diagnostics.ts";

/** `incomingChatMessage.content must be a string`: the detail of an «Invalid message» (§10; wording INFERRED). */
export function detailOf(frame: unknown, { path, message, expected }: Issue): string {
  const type = typeof frame === "object" && frame !== null && "type" in frame ? frame.type : undefined;
  const place = [typeof type === "string" ? type.slice(0, 64) : "frame", ...path.map(String)].join(".");
  if (expected === undefined) return `${place}: ${message}`;
  return `${place} must be ${articles[expected] ?? "a"} ${kinds[expected] ?? expected}`;
}

const articles: Readonly<Record<string, string>> = { object: "an", record: "an", array: "an" };
const kinds: Readonly<Record<string, string>> = { record: "object" };
