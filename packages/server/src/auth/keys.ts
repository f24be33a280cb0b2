import { createHash, timingSafeEqual } from "node:crypto";

/** An accepted key, kept as its SHA-256 only. */
export interface ApiKey {
  /** Principal it stands for. */
  readonly id: string;
  readonly sha256: Buffer;
}

export const sha256 = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();

/** Keeps the hash of a key; the key itself is forgotten. */
export const hashKey = (id: string, key: string): ApiKey => ({ id, sha256: sha256(key) });

/** The key a token is, if any. Compares with all keys in constant time, so the time taken reveals nothing. */
export function findKey(keys: readonly ApiKey[], token: string): ApiKey | undefined {
  const shown = sha256(token);
  let found: ApiKey | undefined;
  for (const key of keys) if (timingSafeEqual(key.sha256, shown)) found = key;
  return found;
}
