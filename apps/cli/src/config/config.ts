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
   * `./contract.ts#harbour` names another export.
   */
  readonly contract: string;
  /** Where the allocated public names are kept. Defaults to `names.lock.json`. Commit it. */
  readonly names?: string;
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
