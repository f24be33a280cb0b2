import type { Protocol } from "@colloquy/ir";
import { toScreamingSnakeCase } from "../names/index.ts";
import type { TokenPlace } from "./model.ts";
import { toWords } from "./words.ts";

/** Last words of protocol ids that name the transport, which a reader of `createEverrunsClient` need not know. */
const TRANSPORTS: ReadonlySet<string> = new Set(["http", "rest", "rpc", "ws"]);

/** `everruns-rest` → `everruns`; an id of one word keeps it. */
export function clientNameOf(id: string): string {
  const words = toWords(id).split(" ");
  const carried = words.length > 1 && TRANSPORTS.has(words.at(-1) as string);
  return (carried ? words.slice(0, -1) : words).join(" ");
}

/** `everruns` → `EVERRUNS`, for `EVERRUNS_BASE_URL` and `EVERRUNS_TOKEN`. */
export const environmentOf = (clientName: string): string => toScreamingSnakeCase(clientName);

/** Where a request carries the token: a header before the query. */
export function tokenOfRequests({ auth }: Protocol): TokenPlace | undefined {
  const place = auth.find((one) => one.in === "header") ?? auth.find((one) => one.in === "query");
  return place && { in: place.in, name: place.name };
}
