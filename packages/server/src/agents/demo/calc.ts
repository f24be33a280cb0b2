import type { ServerTool } from "../agent.ts";

/** Longer ones are refused: the parser calls itself. */
const maxLength = 500;

/** Why an expression has no value; the message says where. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
}

/** Reads from left to right; every function takes what it knows off the front. */
interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

const tokenPattern = /\s*(\d+(?:\.\d+)?|\.\d+|[-+*/%^()])/y;

function tokensOf(expression: string): readonly string[] {
  const tokens: string[] = [];
  let end = 0;
  for (tokenPattern.lastIndex = 0; expression.slice(end).trim() !== ""; end = tokenPattern.lastIndex) {
    const token = tokenPattern.exec(expression)?.[1];
    if (token === undefined)
      throw new ExpressionError(`“${expression.slice(end).trim()[0]}” is not arithmetic.`);
    tokens.push(token);
  }
  return tokens;
}

function take(cursor: Cursor, ...wanted: readonly string[]): string | undefined {
  const token = cursor.tokens[cursor.at];
  if (token === undefined || !wanted.includes(token)) return undefined;
  cursor.at += 1;
  return token;
}

const operations: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
};

/** `operand (operator operand)*`, from left to right. */
function chain(cursor: Cursor, operand: (cursor: Cursor) => number, ...operators: readonly string[]): number {
  let value = operand(cursor);
  for (let operator = take(cursor, ...operators); operator; operator = take(cursor, ...operators)) {
    value = operations[operator]?.(value, operand(cursor)) ?? Number.NaN;
  }
  return value;
}

const sum = (cursor: Cursor): number => chain(cursor, product, "+", "-");
const product = (cursor: Cursor): number => chain(cursor, signed, "*", "/", "%");

function signed(cursor: Cursor): number {
  const sign = take(cursor, "-", "+");
  if (!sign) return power(cursor);
  return sign === "-" ? -signed(cursor) : signed(cursor);
}

/** Binds tighter than a sign on its left and takes one on its right: `-2^-2` is -0.25. */
function power(cursor: Cursor): number {
  const base = atom(cursor);
  return take(cursor, "^") ? base ** signed(cursor) : base;
}

function atom(cursor: Cursor): number {
  if (take(cursor, "(")) {
    const value = sum(cursor);
    if (!take(cursor, ")")) throw new ExpressionError("A “)” is missing.");
    return value;
  }
  const token = cursor.tokens[cursor.at];
  if (token === undefined) throw new ExpressionError("Something is missing at the end.");
  if (!/\d/.test(token)) throw new ExpressionError(`“${token}” stands where a number should be.`);
  cursor.at += 1;
  return Number(token);
}

/**
 * The value of an arithmetic expression of `+ - * / % ^` and parentheses.
 * @throws ExpressionError
 */
export function calculate(expression: string): number {
  if (expression.length > maxLength) throw new ExpressionError(`More than ${maxLength} characters.`);
  const cursor: Cursor = { tokens: tokensOf(expression), at: 0 };
  const value = sum(cursor);
  const rest = cursor.tokens[cursor.at];
  if (rest !== undefined) throw new ExpressionError(`“${rest}” is one too many.`);
  if (!Number.isFinite(value)) throw new ExpressionError("That has no finite value.");
  return value;
}

/** The calculator as a tool of the server. */
export const calcTool: ServerTool = {
  definition: {
    name: "calc",
    description: "Works out an arithmetic expression of + - * / % ^ and parentheses.",
    inputSchema: {
      type: "object",
      properties: { expression: { type: "string", maxLength } },
      required: ["expression"],
    },
    executor: "server",
  },
  async run(input) {
    const value = calculate(expressionOf(input));
    return { status: "success", content: [{ type: "text", text: String(value) }], value };
  },
};

function expressionOf(input: unknown): string {
  if (
    typeof input === "object" &&
    input !== null &&
    "expression" in input &&
    typeof input.expression === "string"
  )
    return input.expression;
  throw new ExpressionError("`expression` has to be a text.");
}
