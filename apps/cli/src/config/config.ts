/** One kind of artefact, and where it goes. */
export interface OutputConfig {
  /** Kind of artefact, such as `json-schema`; `colloquy generate --help` lists them. */
  readonly target: string;
  /** Folder of the generated files, relative to the configuration file. Files of other origin in it are left alone. */
  readonly out: string;
  /** Options of the target; each has a default. */
  readonly options?: Readonly<Record<string, boolean | number | string | null>>;
}

/** What `colloquy generate` reads. Paths are relative to the configuration file. */
export interface Config {
  /**
   * Module that exports the contract, such as `./contract.ts`; its default export, or else the one called `contract`.
   * `./contract.ts#harbour` names another export. What it is made of must be imported, data too: a file read by other means
   * is not seen to change. A file that ends in `.json` is a contract as `colloquy import --ir` writes it.
   */
  readonly contract: string;
  /** Where the allocated public names are kept. Defaults to `names.lock.json`. Commit it. */
  readonly names?: string;
  /** Where the list of generated files is kept: what may be overwritten or deleted. Defaults to `colloquy.manifest.json`. Commit it. */
  readonly manifest?: string;
  /** What a reader of a generated file types to make it again. Defaults to `colloquy generate`. */
  readonly command?: string;
  /**
   * Export conditions under which the contract and what it imports are resolved, such as `["source"]` to read workspace
   * packages from their sources. Defaults to none.
   */
  readonly conditions?: readonly string[];
  readonly outputs: readonly OutputConfig[];
}

/** What a configuration file may export: the configuration, a promise of it, or a function that makes either. */
export type ConfigExport = Config | Promise<Config> | (() => Config | Promise<Config>);

/** Gives back its argument; it is there so that an editor knows the type. */
export const defineConfig = <const C extends ConfigExport>(config: C): C => config;
