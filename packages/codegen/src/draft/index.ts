export { canDraft, draftSource } from "./draft.ts";
