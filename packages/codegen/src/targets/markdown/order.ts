import type { RequestRule, State, StateMachine, Trigger } from "@colloquy/ir";
import { code, joinBlocks, section, table } from "../../documents/markdown.ts";
import { stateDiagram } from "./diagram.ts";

/** A state machine: a diagram, who may send what in each state, which frames those are, and what must be answered. */
export const describeStateMachine = (machine: StateMachine): string =>
  section(
    3,
    machine.id,
    machine.description,
    instancesText(machine),
    stateDiagram(machine),
    section(4, "Who may send what", stateTable(machine), anywhereText(machine)),
    section(4, "What must be answered", table(REQUEST_HEAD, machine.requests.map(requestRow))),
    section(4, "Which frames these are", triggerTable(machine)),
  );

function instancesText({ instanceId, turn }: StateMachine): string {
  const instances = instanceId.length === 0 ? "" : `One for each value of ${listed(instanceId)}.`;
  const turns = turn ? `A turn begins with ${listed(turn.begins)} and ends with ${listed(turn.ends)}.` : "";
  return joinBlocks([`${instances} ${turns}`.trim()]);
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? "none" : names.map(code).join(", ");

function stateTable({ states, triggers }: StateMachine): string {
  const senders = new Map(triggers.map(({ id, direction }) => [id, direction]));
  const sent = ({ on }: State, by: Trigger["direction"]) =>
    listed(on.map(({ trigger }) => trigger).filter((trigger) => senders.get(trigger) === by));
  const rows = states.map((state) => [
    code(state.id),
    state.description,
    sent(state, "clientToServer"),
    sent(state, "serverToClient"),
    state.final ? "yes" : "no",
  ]);
  return table(["State", "Meaning", "The client may send", "The server may send", "May end here"], rows);
}

const anywhereText = ({ allowedAnywhere }: StateMachine): string =>
  allowedAnywhere.length === 0 ? "" : `In every state: ${listed(allowedAnywhere)}.`;

const REQUEST_HEAD = ["Frame", "Answered by", "Due", "Paired by", "An answer to nothing"];

const unmatchedText = { error: "refused", ignore: "ignored" } as const;

function requestRow({
  request,
  responses,
  required,
  by,
  unmatched,
  cancelledBy,
  exemptStates,
}: RequestRule): readonly string[] {
  const conditions = [
    required ? "always" : "it may be",
    cancelledBy ? `unless withdrawn by ${code(cancelledBy.trigger)}` : "",
    exemptStates.length === 0 ? "" : `not in ${listed(exemptStates)}`,
  ];
  const pairing = by ? `${code(by.request)} and ${code(by.response)}` : "their order";
  return [
    code(request),
    listed(responses),
    conditions.filter((condition) => condition !== "").join(", "),
    pairing,
    unmatchedText[unmatched],
  ];
}

function triggerTable({ triggers }: StateMachine): string {
  const rows = triggers.map((trigger) => [
    code(trigger.id),
    trigger.direction === "clientToServer" ? "client" : "server",
    conditionText(trigger),
  ]);
  return table(["Frame", "Sender", "Told by"], rows);
}

function conditionText({ where, present, absent }: Trigger): string {
  const conditions = [
    ...where.map(
      ({ pointer, values }) =>
        `${code(pointer)} is ${values.map((value) => code(JSON.stringify(value))).join(" or ")}`,
    ),
    ...present.map((pointer) => `${code(pointer)} is there`),
    ...absent.map((pointer) => `${code(pointer)} is not there`),
  ];
  return conditions.length === 0 ? "any other" : conditions.join("; ");
}
