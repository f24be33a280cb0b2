import { type ApiKey, hashKey } from "@colloquy/server";
import { z } from "zod";

/** A whole number within bounds, written in decimal. */
export const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

/** Values with commas between; blanks around them do not count, and empty text is an empty list. */
const commaList = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .transform((parts) => parts.filter((part) => part !== ""))
    .pipe(z.array(item));

/** A name or an address to bind: no scheme, no port. */
export const bindAddress = z.union([z.ipv4(), z.ipv6(), z.string().regex(/^[a-z0-9.-]+$/i)]);

/** Host names as they stand in a `Host` header, without port. */
export const hostNames = commaList(z.string().regex(/^([a-z0-9_.-]+|\[[0-9a-f:]+\])$/i));

/** Origins of web pages: scheme, host and, if not the usual one, port. */
export const origins = commaList(z.string().refine(isOrigin));

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text.toLowerCase();
}

/** `name:key` pairs. Only the hashes leave this function. */
export const apiKeys = commaList(
  z
    .string()
    .regex(/^[\w.@-]+:\S{16,}$/)
    .transform((text): ApiKey => {
      const colon = text.indexOf(":");
      return hashKey(text.slice(0, colon), text.slice(colon + 1));
    }),
);

/** A secret that is not guessed (RFC 7518 §3.2 asks for 32 bytes), or none. */
export const tokenSecret = z.union([
  z.literal("").transform(() => undefined),
  z.string().refine((text) => Buffer.byteLength(text) >= 32),
]);

/** The id of a protocol, or none. */
export const protocolId = z
  .string()
  .regex(/^[a-z0-9-]*$/)
  .transform((text) => (text === "" ? undefined : text));
