// npm run samples [-- DIR]: judges every sample by the public packages and compares with what its name says.
import { dirname } from "node:path";
import { samplesFolder } from "../support/samples.ts";
import { judgeFolder } from "./run.ts";
import { tableOf } from "./table.ts";

const folder = process.argv[2] ?? beside();
const verdicts = judgeFolder(folder);
const unexpected = [...verdicts.values()].flat().filter((verdict) => verdict.unexpected.length > 0);
for (const { name, unexpected: surprises } of unexpected)
  for (const surprise of surprises) console.error(`${name}  ${surprise}`);
console.log(tableOf(verdicts));
process.exitCode = unexpected.length === 0 ? 0 : 3;

function beside(): string {
  const found = samplesFolder("chucky-ws");
  if (found === undefined) throw new Error("There is no folder of samples; name it: npm run samples -- DIR");
  return dirname(found);
}
