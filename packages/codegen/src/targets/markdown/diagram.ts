import type { StateMachine } from "@colloquy/ir";

/** A state machine as a Mermaid diagram. States get identifiers of their own: their ids may hold anything. */
export const stateDiagram = (machine: StateMachine): string =>
  `\`\`\`mermaid\n${lines(machine).join("\n")}\n\`\`\``;

function lines({ states, initial }: StateMachine): readonly string[] {
  const nodes = new Map(states.map(({ id }, index) => [id, `s${index}`]));
  const nodeOf = (id: string) => nodes.get(id) ?? `unknown state ${id}`;
  const arrows = states.flatMap(({ id, on, final }) => [
    ...[...triggersByTarget(on)].map(
      ([next, triggers]) => `  ${nodeOf(id)} --> ${nodeOf(next)}: ${triggers.map(label).join("<br/>")}`,
    ),
    ...(final ? [`  ${nodeOf(id)} --> [*]`] : []),
  ]);
  const names = states.map(({ id }) => `  state "${label(id)}" as ${nodeOf(id)}`);
  return ["stateDiagram-v2", ...names, `  [*] --> ${nodeOf(initial)}`, ...arrows];
}

/** One arrow for all frames that lead to the same state. */
function triggersByTarget(on: StateMachine["states"][number]["on"]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { trigger, to } of on)
    for (const next of to) found.set(next, [...(found.get(next) ?? []), trigger]);
  return found;
}

/** Text without characters that end a label or a string. */
const label = (text: string): string => text.replaceAll(/[":;#\n]/g, " ");
