import type { RequestRule, State, StateMachine, Trigger } from "@colloquy/ir";
import { code, joinBlocks, section, table } from "../../documents/markdown.ts";
import { stateDiagram } from "./diagram.ts";

/** A state machine: a diagram, the messages allowed in each state, requests with their responses, and how frames are recognised. */
export const describeStateMachine = (machine: StateMachine): string =>
  section(
    3,
    machine.id,
    machine.description,
    instancesText(machine),
    stateDiagram(machine),
    section(4, "Messages by state", stateTable(machine), anywhereText(machine)),
    section(4, "Requests and responses", table(REQUEST_HEAD, machine.requests.map(requestRow))),
    section(4, "How frames are recognised", triggerTable(machine)),
  );

function instancesText({ instanceId, turn }: StateMachine): string {
  const instances = instanceId.length === 0 ? "" : `One instance for each value of ${listed(instanceId)}.`;
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
  return table(["State", "Meaning", "The client may send", "The server may send", "Final"], rows);
}

const anywhereText = ({ allowedAnywhere }: StateMachine): string =>
  allowedAnywhere.length === 0 ? "" : `Allowed in every state: ${listed(allowedAnywhere)}.`;

const REQUEST_HEAD = ["Request", "Responses", "Response required", "Correlated by", "Unmatched response"];

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
    required ? "yes" : "no",
    cancelledBy ? `unless cancelled by ${code(cancelledBy.trigger)}` : "",
    exemptStates.length === 0 ? "" : `not in ${listed(exemptStates)}`,
  ];
  const pairing = by ? `${code(by.request)} and ${code(by.response)}` : "order";
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
  return table(["Frame", "Sender", "Recognised by"], rows);
}

function conditionText({ where, present, absent }: Trigger): string {
  const conditions = [
    ...where.map(
      ({ pointer, values }) =>
        `${code(pointer)} is ${values.map((value) => code(JSON.stringify(value))).join(" or ")}`,
    ),
    ...present.map((pointer) => `${code(pointer)} is present`),
    ...absent.map((pointer) => `${code(pointer)} is absent`),
  ];
  return conditions.length === 0 ? "any other" : conditions.join("; ");
}
