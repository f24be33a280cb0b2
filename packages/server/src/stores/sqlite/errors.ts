/** Another process writes to the data directory. Starting anyway would split its logs. */
export class StoreLockedError extends Error {
  override readonly name = "StoreLockedError";
  readonly directory: string;
  /** Process id of the holder; absent when it has not written it down yet. */
  readonly holder: number | undefined;

  constructor(directory: string, holder: number | undefined) {
    const who = holder === undefined ? "another process" : `process ${holder}`;
    super(`The data directory ${directory} is in use by ${who}. Stop it, or choose another directory.`);
    this.directory = directory;
    this.holder = holder;
  }
}

/** The database was written by a newer version; reading it with this one could lose what that version added. */
export class StoreVersionError extends Error {
  override readonly name = "StoreVersionError";

  constructor(file: string, found: number, known: number) {
    super(
      `${file} has schema version ${found}; this version knows up to ${known}. Use the newer version, or another directory.`,
    );
  }
}

/** The store cannot be used any more: it was closed, or its thread ended. What was acknowledged before is safe. */
export class StoreFailedError extends Error {
  override readonly name = "StoreFailedError";
}
