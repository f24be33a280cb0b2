/** A graph: for each node the nodes it points to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

interface Visit {
  readonly index: number;
  low: number;
}

/** Groups of nodes that reach each other (Tarjan), each group after every group it points to. Unknown nodes are ignored. */
export function stronglyConnected(graph: Graph): readonly (readonly string[])[] {
  const visits = new Map<string, Visit>();
  const open: string[] = [];
  const components: (readonly string[])[] = [];

  const visit = (node: string): Visit => {
    const own: Visit = { index: visits.size, low: visits.size };
    visits.set(node, own);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      const seen = visits.get(next);
      if (!seen) own.low = Math.min(own.low, visit(next).low);
      else if (open.includes(next)) own.low = Math.min(own.low, seen.index);
    }
    if (own.low === own.index) components.push(open.splice(open.indexOf(node)).sort());
    return own;
  };

  for (const node of graph.keys()) if (!visits.has(node)) visit(node);
  return components;
}
