/** Where our server does better than the original, in a form the original's clients accept. */
export const deviations: readonly string[] = [
  "A message in a reply has the members of both types the original calls Message (§4.3).",
  "Cancel and tool-result events carry the real turn, not one made of the session's id (§8, §11 quirk 17).",
  "`cancel` also ends a turn that waits for tool results, as the offered action says (§8).",
  "`tool.completed` after a client's answer carries the tool's name; the original leaves it empty (§8).",
  "Results for a part of the open calls are accepted, and the turn goes on with the last; ids nobody waits for are refused (§8).",
  "A stream without `since_id` replays the whole session before it follows, as the oldest server did (§6.2).",
  "A stream sends no event twice around its start (§6.2).",
  "`since_id` may be the id of an ephemeral event, or any well-formed id: its place in time counts (§6.2).",
  "`types` and `exclude` take every known event type, `task.*` included, any number of times (§6.1).",
  "Errors are problem documents with an extra member `error`, image errors too (§2.4, §9).",
  "Lists of sessions, agents and messages carry a second key for the TypeScript client (§11 quirk 2).",
  "Camel-case names inside `controls`, `external_actor` and beside them are read as their snake-case ones (§11 quirk 10).",
  "`disconnecting` comes alone, 50 ms or more after the last event (§11 quirk 1).",
  "`export` knows `jsonl` only; `atif` is refused with 400 (§3.3).",
  "Pinning without a user works for the anonymous principal of a server without authentication (§3.3).",
  "`addressed_participant_id` is refused with 404: a session has one agent and no participants (§4.1).",
];
