/** The floors of one package. A room is a folder or file directly below `folder`; it may import itself and what is listed. */
export interface Walls {
  readonly folder: string;
  readonly mayImport: Readonly<Record<string, readonly string[]>>;
  /** Rooms whose folders are siblings, such as one codec for each protocol: none may import another. */
  readonly siblings: readonly string[];
}

/** Who may import whom inside the packages that grow by protocols, languages and transports. */
export const walls: readonly Walls[] = [
  {
    folder: "packages/session/src",
    mayImport: {
      state: [],
      order: [],
      codec: ["state", "order"],
      codecs: ["state", "codec"],
      transcript: ["state", "order", "codec", "codecs"],
      convert: ["state", "order", "codec", "codecs", "transcript"],
      "index.ts": ["state", "order", "codec"],
    },
    siblings: ["codecs"],
  },
  {
    folder: "packages/codegen/src",
    mayImport: {},
    siblings: ["targets"],
  },
  {
    folder: "packages/server/src",
    mayImport: {},
    siblings: ["endpoints", "stores", "transports"],
  },
];
