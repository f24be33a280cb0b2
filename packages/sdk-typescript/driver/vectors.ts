/**
 * Reads vectors with this client: `{ id, type, json }` on each line of standard input, `{ id, ok, json }` or
 * `{ id, ok, error, path }` on each line of standard output. A fault of the driver itself ends it with a stack trace.
 */
import { createJudge, type Question } from "./judge.ts";

const judge = createJudge(async (namespace) => import(`../src/generated/${namespace}/index.ts`));

async function answer(line: string): Promise<void> {
  const question: Question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await judge(question))}\n`);
}

process.stdin.setEncoding("utf8");
let rest = "";
for await (const text of process.stdin) {
  const lines = `${rest}${text}`.split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) await answer(line);
}
if (rest !== "") await answer(rest);
