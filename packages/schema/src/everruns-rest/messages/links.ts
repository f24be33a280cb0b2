import { int32, list, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { allowedActionSchema } from "../errors.ts";

/** Members of a session or agent in responses: its addresses and the possible requests (§3.2). */
export const linkFields = {
  self_url: required(string(), "Absolute URL of the resource in the API."),
  view_url: required(string(), "Absolute URL of the resource in the web interface."),
  ui_link: required(string(), "Same value as `view_url`."),
  allowed_actions: optional(list(allowedActionSchema), {
    description: "Requests that are possible in the present state. Left out when there are none.",
    default: [],
  }),
};

/** Members of a page selected by offset (§2.5). */
export const pageFields = {
  total: required(int32(), "Number of items on all pages together."),
  offset: required(int32(), "Number of items before this page."),
  limit: required(int32(), "Page size in effect."),
  next_url: optional(string(), "Absolute URL of the next page. Absent, not `null`, on the last one."),
  prev_url: optional(string(), "Absolute URL of the previous page. Absent, not `null`, on the first one."),
};

/** Query of such a page. */
export const pageQueryFields = {
  offset: optional(int32().min(0), { description: "Number of items to skip.", default: 0 }),
  limit: optional(int32().min(1).max(100), { description: "Most items to return, 1 to 100.", default: 20 }),
};

/** Adds the key from which the official TypeScript client reads the list (§11 quirk 2). */
export const alias = <S extends z.ZodType>(items: S, key: string) =>
  optional(items, `Copy of \`data\`. The official TypeScript client reads the list from \`${key}\`.`);
