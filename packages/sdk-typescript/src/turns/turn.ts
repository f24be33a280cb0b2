/** How a turn came out. */
export interface TurnResult<End> {
  readonly outcome: "completed" | "failed" | "cancelled";
  /** The answer; what was said until then when the turn did not complete. */
  readonly text: string;
  /** What ended it, as it came. */
  readonly end: End;
}

/** A tool the server asks this client to run. */
export interface ToolRequest {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

export interface TurnOptions {
  /** Stops watching; the turn goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Runs a tool of the client; what it returns is the result, what it throws an error. Without it, others must answer. */
  readonly runTool?: ((request: ToolRequest) => unknown) | undefined;
  /** Told each piece of the answer as it comes. */
  readonly onText?: ((piece: string) => void) | undefined;
}

/** What one thing that came means for the turn. */
export interface Step<End> {
  /** A piece of the answer. */
  readonly piece?: string | undefined;
  /** The whole text of a message that is complete; the last one of a turn is its answer. */
  readonly message?: string | undefined;
  readonly ended?: { readonly outcome: TurnResult<End>["outcome"]; readonly end: End } | undefined;
}

/** A turn under way: everything that comes, the pieces of its text, or only how it came out. Read it one way. */
export interface Turn<Event, End> extends AsyncIterable<Event> {
  /** Everything the agent says, message after message, in pieces; ends with the turn. */
  readonly texts: AsyncIterable<string>;
  /** Reads what is left, and tells how the turn came out. */
  result(): Promise<TurnResult<End>>;
}

/** Makes a turn of what comes; `source` ends with the turn, or throws. */
export function createTurn<Event, End>(
  source: AsyncIterable<readonly [Event, Step<End>]>,
  { onText }: TurnOptions,
): Turn<Event, End> {
  const steps = source[Symbol.asyncIterator]();
  let text = "";
  let fresh = true;
  let result: TurnResult<End> | undefined;

  /** A message may come whole where its pieces did not: what is missing of it is a piece as well. */
  function take({ piece, message, ended }: Step<End>): string {
    const before = fresh ? "" : text;
    const missing = message?.startsWith(before) ? message.slice(before.length) : "";
    const given = piece ?? missing;
    text = message ?? (piece === undefined ? text : before + piece);
    fresh = message !== undefined || (fresh && piece === undefined);
    if (given !== "") onText?.(given);
    if (ended) result = { ...ended, text };
    return given;
  }

  async function* read(): AsyncGenerator<readonly [Event, string], void, undefined> {
    for (let next = await steps.next(); !next.done; next = await steps.next()) {
      const [event, step] = next.value;
      yield [event, take(step)];
    }
  }
  async function* events(): AsyncGenerator<Event, void, undefined> {
    for await (const [event] of read()) yield event;
  }
  async function* texts(): AsyncGenerator<string, void, undefined> {
    for await (const [, piece] of read()) if (piece !== "") yield piece;
  }

  return {
    [Symbol.asyncIterator]: events,
    texts: { [Symbol.asyncIterator]: texts },
    async result() {
      for await (const _ of read());
      if (!result) throw new Error("The turn was not read to its end.");
      return result;
    },
  };
}

/** Runs a tool and gives its result, or the words of what it threw. */
export async function runRequested(
  runTool: NonNullable<TurnOptions["runTool"]>,
  request: ToolRequest,
): Promise<{ readonly result: unknown } | { readonly error: string }> {
  try {
    return { result: (await runTool(request)) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
