/** Operations of a thread by name. Parameters and results are structured-clonable. */
export type Operations<Table> = { readonly [Name in keyof Table]: (...parameters: never[]) => unknown };

/** One operation asked of a thread; calls travel in lists. */
export interface Call {
  readonly id: number;
  readonly operation: string;
  readonly parameters: readonly unknown[];
}

/** What became of one call. */
export type Reply =
  | { readonly id: number; readonly status: "done"; readonly value: unknown }
  | {
      readonly id: number;
      readonly status: "conflict";
      readonly sessionId: string;
      readonly expectedSeq: number;
    }
  | { readonly id: number; readonly status: "failed"; readonly message: string };

/** One commit, for the metrics. */
export interface CommitSample {
  readonly events: number;
  readonly calls: number;
  readonly seconds: number;
}

export interface Replies {
  readonly replies: readonly Reply[];
  readonly commit?: CommitSample;
}

/** Runs one call; an exception of the operation is the caller's to judge. */
export function run<Table extends Operations<Table>>(table: Table, call: Call): Reply {
  const operation = table[call.operation as keyof Table];
  const value: unknown = Reflect.apply(operation, table, call.parameters);
  return { id: call.id, status: "done", value };
}

export function failed(call: Call, error: unknown): Reply {
  return { id: call.id, status: "failed", message: error instanceof Error ? error.message : String(error) };
}
