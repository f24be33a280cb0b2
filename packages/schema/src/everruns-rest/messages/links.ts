import { int32, list, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { allowedActionSchema } from "../errors.ts";

/** Members a session or an agent carries in replies: where it is, and what may be done with it (§3.2). */
export const linkFields = {
  self_url: required(string(), "Absolute URL of the resource."),
  view_url: required(string(), "Absolute URL of its page for a person."),
  ui_link: required(string(), "The same as `view_url`."),
  allowed_actions: optional(list(allowedActionSchema), {
    description: "What may be done now; left out when nothing may.",
    default: [],
  }),
};

/** Members of a page that is counted from its start (§2.5). */
export const pageFields = {
  total: required(int32(), "Number of items on all pages."),
  offset: required(int32(), "Number of items before this page."),
  limit: required(int32(), "Most items a page has."),
  next_url: optional(string(), "Absolute URL of the next page; absent on the last one."),
  prev_url: optional(string(), "Absolute URL of the page before; absent on the first one."),
};

/** Query of such a page. */
export const pageQueryFields = {
  offset: optional(int32().min(0), { description: "Number of items to skip.", default: 0 }),
  limit: optional(int32().min(1).max(100), { description: "Most items to return, 1 to 100.", default: 20 }),
};

/** Adds to a list reply the key under which the official TypeScript client looks for it (§11 quirk 2). */
export const alias = <S extends z.ZodType>(items: S, key: string) =>
  optional(items, `The same list once more: the official TypeScript client reads it here (\`${key}\`).`);
