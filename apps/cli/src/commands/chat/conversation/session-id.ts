import { Failure } from "../../../failure.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PREFIXED = /^session_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** Neutral id of a session, given as such or as everruns spells it. @throws Failure for anything else. */
export function parseSessionId(given: string): string {
  const text = given.toLowerCase();
  if (UUID.test(text)) return text;
  const parts = PREFIXED.exec(text);
  if (parts !== null) return parts.slice(1).join("-");
  throw new Failure("usage", `${JSON.stringify(given)} is no session id`, {
    help: "It is a UUID, such as 01a194ee-2f31-7d7f-a018-96fd9e562e12, or session_ and its 32 digits.",
  });
}
