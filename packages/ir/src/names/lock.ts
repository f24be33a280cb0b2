/** Version of the lock file's shape. */
export const NAME_LOCK_VERSION = 1;

/** Public names of one place where names must differ, such as the types of one TypeScript module. */
export interface NameScope {
  /** Name by key, such as `session.Event` → `Event`. An edit of a name by hand is honoured. */
  readonly names: Readonly<Record<string, string>>;
  /** Names that were public once, by key. Nothing else gets them; the key itself gets its name back. */
  readonly retired: Readonly<Record<string, string>>;
}

/** Every public name that was ever allocated. Committed, so that a rename is an edit somebody reviews. */
export interface NameLock {
  readonly version: typeof NAME_LOCK_VERSION;
  readonly scopes: Readonly<Record<string, NameScope>>;
}

/** The lock of a contract that has never been generated. */
export const emptyNameLock: NameLock = { version: NAME_LOCK_VERSION, scopes: {} };

/** What decides whether two names clash: neither every file system nor every language tells letters apart by case. */
export const folded = (name: string): string => name.toLowerCase();
