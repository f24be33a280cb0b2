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
    mayImport: {
      "target.ts": [],
      "formats.ts": [],
      names: [],
      writer: ["target.ts"],
      documents: ["target.ts", "formats.ts", "names", "writer"],
      "client-model": ["names"],
      vectors: ["documents", "formats.ts"],
      targets: ["target.ts", "names", "writer", "documents", "client-model", "vectors"],
      draft: ["target.ts", "writer", "targets"],
      generate: ["target.ts"],
      "index.ts": ["target.ts", "names", "targets", "draft", "generate"],
    },
    siblings: ["targets"],
  },
  {
    folder: "packages/server/src",
    mayImport: {
      "auth.ts": [],
      "clock.ts": [],
      "limits.ts": [],
      "logger.ts": [],
      stores: [],
      agents: ["clock.ts"],
      auth: ["auth.ts"],
      engine: ["clock.ts", "logger.ts", "stores", "agents"],
      transports: ["auth.ts", "limits.ts", "logger.ts"],
      attachment: ["auth.ts", "logger.ts", "engine", "transports"],
      endpoints: [
        "auth.ts",
        "limits.ts",
        "logger.ts",
        "stores",
        "agents",
        "engine",
        "transports",
        "attachment",
      ],
      host: ["auth.ts", "limits.ts", "logger.ts", "stores", "engine", "transports", "endpoints"],
      "protocols.ts": ["endpoints"],
      "server.ts": [
        "limits.ts",
        "logger.ts",
        "stores",
        "agents",
        "auth",
        "engine",
        "endpoints",
        "host",
        "protocols.ts",
      ],
      "index.ts": [
        "auth.ts",
        "clock.ts",
        "limits.ts",
        "logger.ts",
        "stores",
        "agents",
        "auth",
        "engine",
        "transports",
        "endpoints",
        "host",
        "protocols.ts",
        "server.ts",
      ],
    },
    siblings: ["endpoints", "transports"],
  },
];

/** Files that import each other because what they describe contains itself, with the reason. */
export const recursion: readonly { readonly files: readonly string[]; readonly reason: string }[] = [
  {
    files: [
      "packages/codegen/src/vectors/trials/containers.ts",
      "packages/codegen/src/vectors/trials/trials.ts",
      "packages/codegen/src/vectors/trials/union.ts",
    ],
    reason: "values of a container are made of values of what it contains",
  },
];
