import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const inFolder = "shared/protocols/samples";

/** The folder of worked samples of a protocol; it lies beside the checkout, or beside a folder around it. */
export function samplesFolder(protocol: string): string | undefined {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, inFolder, protocol);
    if (existsSync(candidate)) return candidate;
  }
  if (process.env.CI === "true")
    throw new Error(`${inFolder}/${protocol} is missing, and CI may not do without it.`);
  return undefined;
}

/** Names and texts of the samples whose name ends so; none when there is no folder outside CI. */
export function samples(
  protocol: string,
  ending: string,
): readonly { readonly name: string; readonly text: string }[] {
  const folder = samplesFolder(protocol);
  if (folder === undefined) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}
