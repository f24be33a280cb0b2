import type { Answer, Machine } from "@colloquy/ir";
import { code, joinBlocks, section, table } from "../../documents/markdown.ts";

/** A state machine as a diagram, with the states in words and what must be answered. */
export const describeMachine = (machine: Machine): string =>
  section(
    3,
    machine.id,
    machine.description,
    `\`\`\`mermaid\n${diagram(machine).join("\n")}\n\`\`\``,
    table(
      ["State", "Meaning", "May end here"],
      machine.states.map(({ id, description, final }) => [code(id), description, final ? "yes" : "no"]),
    ),
    machine.anywhere.length === 0 ? "" : `Legal everywhere: ${machine.anywhere.map(code).join(", ")}.`,
    joinBlocks([table(["Frame", "Answered by", "Due"], machine.answers.map(answerRow))]),
  );

function answerRow({ request, responses, due }: Answer): readonly string[] {
  return [code(request), responses.map(code).join(", "), due === "always" ? "always" : "it may be"];
}

/** Lines of a Mermaid state diagram. States get identifiers of their own: their ids may hold anything. */
function diagram({ states, initial }: Machine): readonly string[] {
  const nodes = new Map(states.map(({ id }, index) => [id, `s${index}`]));
  const nodeOf = (id: string) => nodes.get(id) ?? `unknown state ${id}`;
  const arrows = states.flatMap(({ id, on, final }) => [
    ...on.flatMap(({ signal, to }) =>
      to.map((next) => `  ${nodeOf(id)} --> ${nodeOf(next)}: ${label(signal)}`),
    ),
    ...(final ? [`  ${nodeOf(id)} --> [*]`] : []),
  ]);
  const names = states.map(({ id }) => `  state "${label(id)}" as ${nodeOf(id)}`);
  return ["stateDiagram-v2", ...names, `  [*] --> ${nodeOf(initial)}`, ...arrows];
}

/** Text that ends neither a label nor a quotation. */
const label = (text: string): string => text.replaceAll(/[":;#\n]/g, " ");
