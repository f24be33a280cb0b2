import type { Answer, Machine, Signal, State } from "@colloquy/ir";
import { code, joinBlocks, section, table } from "../../documents/markdown.ts";
import { stateDiagram } from "./diagram.ts";

/** A state machine: a diagram, who may send what in each state, which frames those are, and what must be answered. */
export const describeMachine = (machine: Machine): string =>
  section(
    3,
    machine.id,
    machine.description,
    livesText(machine),
    stateDiagram(machine),
    section(4, "Who may send what", stateTable(machine), anywhereText(machine)),
    section(4, "What must be answered", table(ANSWER_HEAD, machine.answers.map(answerRow))),
    section(4, "Which frames these are", signalTable(machine)),
  );

function livesText({ instance, turn }: Machine): string {
  const lives = instance.length === 0 ? "" : `One for each value of ${listed(instance)}.`;
  const turns = turn ? `A turn begins with ${listed(turn.begins)} and ends with ${listed(turn.ends)}.` : "";
  return joinBlocks([`${lives} ${turns}`.trim()]);
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? "none" : names.map(code).join(", ");

function stateTable({ states, signals }: Machine): string {
  const senders = new Map(signals.map(({ id, direction }) => [id, direction]));
  const sent = ({ on }: State, by: Signal["direction"]) =>
    listed(on.map(({ signal }) => signal).filter((signal) => senders.get(signal) === by));
  const rows = states.map((state) => [
    code(state.id),
    state.description,
    sent(state, "clientToServer"),
    sent(state, "serverToClient"),
    state.final ? "yes" : "no",
  ]);
  return table(["State", "Meaning", "The client may send", "The server may send", "May end here"], rows);
}

const anywhereText = ({ anywhere }: Machine): string =>
  anywhere.length === 0 ? "" : `In every state: ${listed(anywhere)}.`;

const ANSWER_HEAD = ["Frame", "Answered by", "Due", "Paired by", "An answer to nothing"];

function answerRow({
  request,
  responses,
  due,
  by,
  stray,
  withdrawnBy,
  excusedIn,
}: Answer): readonly string[] {
  const words = [
    due === "always" ? "always" : "it may be",
    withdrawnBy ? `unless withdrawn by ${code(withdrawnBy.signal)}` : "",
    excusedIn.length === 0 ? "" : `not in ${listed(excusedIn)}`,
  ];
  const pairing = by ? `${code(by.request)} and ${code(by.response)}` : "their order";
  return [code(request), listed(responses), words.filter((word) => word !== "").join(", "), pairing, stray];
}

function signalTable({ signals }: Machine): string {
  const rows = signals.map((signal) => [
    code(signal.id),
    signal.direction === "clientToServer" ? "client" : "server",
    conditionText(signal),
  ]);
  return table(["Frame", "Sender", "Told by"], rows);
}

function conditionText({ where, present, absent }: Signal): string {
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
