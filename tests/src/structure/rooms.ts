/** What one room of the repository may reach for. `tests` of a room may reach for more: they are not shipped. */
export interface Room {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Part of the workspace the rule is for; the whole of it when absent. */
  readonly within?: string;
  /** Packages of this repository it may import. */
  readonly own: readonly string[];
  /** Packages from elsewhere it may import. */
  readonly outside: readonly string[];
  /** Modules of Node.js it may import, without `node:`; `*` for all. */
  readonly node: readonly string[];
}

const everyPackage = [
  "@colloquy/client",
  "@colloquy/codegen",
  "@colloquy/define",
  "@colloquy/ir",
  "@colloquy/schema",
  "@colloquy/server",
  "@colloquy/session",
  "@colloquy/spec",
];

/**
 * Who may import whom. Arrows point one way; nobody imports `apps`; the server and the clients never meet; code
 * generation sees neither zod nor the file system; the session model does no input or output.
 */
export const rooms: readonly Room[] = [
  { folder: "packages/define", own: [], outside: ["fastest-levenshtein", "zod"], node: [] },
  { folder: "packages/schema", own: ["@colloquy/define"], outside: ["zod"], node: [] },
  {
    folder: "packages/ir",
    own: ["@colloquy/define"],
    outside: ["@noble/hashes", "quicktype-core", "zod", "zod-to-json-schema"],
    node: [],
  },
  { folder: "packages/codegen", own: ["@colloquy/ir"], outside: [], node: [] },
  {
    folder: "packages/session",
    own: ["@colloquy/define", "@colloquy/schema"],
    outside: [],
    node: [],
  },
  {
    folder: "packages/server",
    own: ["@colloquy/schema", "@colloquy/session"],
    outside: ["@fastify/multipart", "fastify", "jose", "pino", "prom-client", "uuid", "ws", "zod"],
    node: ["*"],
  },
  { folder: "packages/spec", own: [], outside: [], node: [] },
  { folder: "packages/vectors", own: [], outside: [], node: [] },
  { folder: "packages/sdk-typescript", own: [], outside: [], node: [] },
  {
    folder: "apps/server",
    own: ["@colloquy/schema", "@colloquy/server", "@colloquy/session"],
    outside: ["*"],
    node: ["*"],
  },
  { folder: "apps/cli", own: everyPackage, outside: ["*"], node: ["*"] },
];
