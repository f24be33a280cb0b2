// npm run scaffold -- target <id>: starts a target from its template and registers it.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, say } from "./steps.mjs";

const help = `npm run scaffold -- target kotlin       starts packages/codegen/src/targets/kotlin

Copies targets/_template, gives it the id and adds its line to targets/index.ts. The id is what users write in
colloquy.config.ts: kebab-case. --root <folder> works on another checkout.
`;

const id = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function scaffold(given) {
  const at = given.indexOf("--root");
  const folder = at === -1 ? root : given[at + 1];
  const [kind, name, ...rest] = given.filter((_, place) => at === -1 || (place !== at && place !== at + 1));
  if (kind !== "target" || rest.length > 0 || folder === undefined)
    return refuse(`expected "target <id>", received "${given.join(" ")}"`);
  if (!id.test(name ?? ""))
    return refuse(`expected an id in kebab-case such as kotlin, received "${name ?? ""}"`);
  return addTarget(join(folder, "packages", "codegen", "src", "targets"), name);
}

function addTarget(targets, name) {
  const folder = join(targets, name);
  if (existsSync(folder))
    return refuse(`${relative(process.cwd(), folder)} exists; choose another id or delete it`);
  const staged = `${folder}.new`;
  rmSync(staged, { recursive: true, force: true });
  cpSync(join(targets, "_template"), staged, { recursive: true });
  for (const path of readdirSync(staged, { recursive: true }))
    if (path.endsWith(".ts")) rewrite(join(staged, path), (text) => named(text, name));
  renameSync(staged, folder);
  rewrite(join(targets, "index.ts"), (text) => withLine(text, name));
  say(`✓ targets/${name} and its line in targets/index.ts`);
  say(
    `  Next: record its case with  npx vitest run --root packages/codegen -u  and read the head of src/target.ts.`,
  );
  return 0;
}

const rewrite = (path, change) => writeFileSync(path, change(readFileSync(path, "utf8")));

const valueName = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const named = (text, name) =>
  text.replaceAll("_template", name).replace("const template:", `const ${valueName(name)}:`);

function withLine(text, name) {
  const line = `export { ${valueName(name)} } from "./${name}/target.ts";`;
  const lines = text.trimEnd().split("\n");
  const isExport = (one) => one.startsWith("export");
  const head = lines.filter((one) => !isExport(one));
  return `${[...head, ...[...lines.filter(isExport), line].sort(byPath)].join("\n")}\n`;
}

const pathOf = (line) => line.slice(line.indexOf("from"));
const byPath = (one, other) => (pathOf(one) < pathOf(other) ? -1 : 1);

function refuse(problem) {
  say(`✗ ${problem}`);
  say("  npm run scaffold -- --help shows how it is called.");
  return 2;
}

const parameters = process.argv.slice(2);
if (parameters.includes("--help") || parameters.length === 0) process.stdout.write(help);
else process.exitCode = scaffold(parameters);
