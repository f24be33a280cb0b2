// npm run documents: every published document, what its authoritative validator says, and what it describes.
import { compareWithDossier } from "./compare.ts";
import { documents, type SpecDocument } from "./documents.ts";
import { type Row, tableOf } from "./table.ts";
import { validators } from "./validators.ts";

const rows: Row[] = [];
for (const document of documents) rows.push(await judge(document));
process.stdout.write(`${tableOf(rows)}\n`);
process.exitCode = rows.every(({ remarks, disagreeing }) => remarks + disagreeing.length === 0) ? 0 : 3;

async function judge(document: SpecDocument): Promise<Row> {
  const validator = validators[document.format];
  const begin = performance.now();
  const remarks = await validator.judge(document.text);
  const path = `${document.format}/${document.id}`;
  for (const remark of remarks) process.stderr.write(`${path}: ${remark}\n`);
  return {
    document: path,
    validator: validator.name,
    remarks: remarks.length,
    seconds: (performance.now() - begin) / 1000,
    ...compareWithDossier(document),
  };
}
