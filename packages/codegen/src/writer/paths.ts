/** The path of `to` as seen from the folder of `from`, always starting with `./` or `../`. */
export function relativePath(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  const shared = source.findIndex((part, index) => part !== target[index]);
  const common = shared === -1 ? source.length : shared;
  const up = source.slice(common).map(() => "..");
  const path = [...up, ...target.slice(common)].join("/");
  return up.length === 0 ? `./${path}` : path;
}
