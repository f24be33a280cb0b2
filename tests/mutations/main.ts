/** `npm run mutations`: breaks the contract in memory, generates a reader from it, and counts what the vectors notice. */
import { parseArgs } from "node:util";
import { toReport } from "./report.ts";
import { runMutations } from "./run.ts";

const HELP = `Usage: npm run mutations -- [--places N] [--all] [--json]

Breaks the contract in listed ways, generates the TypeScript reader from each broken copy in memory, and puts the golden
vectors, which are made from the contract as it is, to every reader. What no vector notices is printed with the reason.

Options:
  --places N   places at which each way is tried (default 20)
  --all        every place there is; takes minutes
  --json       the figures as JSON on standard output
  --help       this text

Exit codes: 0; 1 when fewer than 99 % were noticed or a mutation survived without a known reason;
2 when the command line is wrong.
`;
const REQUIRED_SCORE = 0.99;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        places: { type: "string", default: "20" },
        all: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const places = values.all ? Infinity : Number(values.places);
    if (!(places >= 1)) throw new TypeError(`--places takes a number from 1 up, not ${values.places}.`);
    return { ...values, places };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    return process.exit(2);
  }
}

const { places, json, help } = readOptions();
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const onProgress = (done: number, all: number): void => {
  if (done % 500 === 0 || done === all) process.stderr.write(`› ${done} of ${all}\n`);
};
const score = await runMutations({ language: "typescript", places, onProgress });
process.stdout.write(json ? `${JSON.stringify(score, null, 2)}\n` : toReport(score));
const unexplained = score.survivors.filter(({ reason }) => reason === undefined);
if (score.score < REQUIRED_SCORE || unexplained.length > 0) process.exitCode = 1;
