import { Failure } from "../../../failure.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PREFIXED = /^[a-z]+_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** Neutral id of a session, given as such or as everruns spells it. @throws Failure for anything else. */
export function parseSessionId(given: string): string {
  const id = neutralIdOf(given.toLowerCase());
  if (UUID.test(id)) return id;
  throw new Failure("usage", `${JSON.stringify(given)} is no session id`, {
    help: "It is a UUID, such as 01a194ee-2f31-7d7f-a018-96fd9e562e12, or session_ and its 32 digits.",
  });
}

/** The UUID in an id that everruns spells with a prefix; any other id as it is. */
export const neutralIdOf = (id: string): string => PREFIXED.exec(id)?.slice(1).join("-") ?? id;

/** A session's UUID as everruns spells it. */
export const toPrefixedSessionId = (id: string): string => `session_${id.replaceAll("-", "")}`;
