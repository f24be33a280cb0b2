/** `npm run mutations`: breaks the TypeScript reader in memory, and counts what the vectors notice. */
import { parseArgs } from "node:util";
import { toReport } from "./report.ts";
import { runMutations } from "./run.ts";

const HELP = `Usage: npm run mutations -- [--places N] [--all] [--json]

Breaks the generated TypeScript decoders and their runtime in listed ways, each in a copy in memory, and puts the golden vectors to
every copy. What no vector notices is printed with the reason why none can.

Options:
  --places N   places at which each way is tried in the generated decoders (default 40)
  --all        every place there is; takes minutes
  --json       the figures as JSON on standard output
  --help       this text

Exit codes: 0; 1 when fewer than 95 % were noticed or a mutation survived that nobody has given a reason for;
2 when the command line is wrong.
`;
const REQUIRED_SCORE = 0.95;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        places: { type: "string", default: "40" },
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

const score = await runMutations(places, (done, all) => {
  if (done % 500 === 0 || done === all) process.stderr.write(`› ${done} of ${all}\n`);
});
process.stdout.write(json ? `${JSON.stringify(score, null, 2)}\n` : toReport(score));
const unexplained = score.survivors.filter(({ reason }) => reason === undefined);
if (score.score < REQUIRED_SCORE || unexplained.length > 0) process.exitCode = 1;
