import type { Call } from "../call.ts";

interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
}

/** Absolute URLs of the pages beside this one; absent at the ends (§2.5). */
export function pageLinks(
  { base, request }: Pick<Call, "base" | "request">,
  { offset, limit, total }: Page,
): { readonly next_url?: string; readonly prev_url?: string } {
  const path = request.routeOptions.url?.replace(/^\/api/, "") ?? "";
  const at = (start: number) => {
    const query = new URLSearchParams(request.query as Record<string, string>);
    query.delete("offset");
    query.delete("limit");
    query.append("offset", String(start));
    query.append("limit", String(limit));
    return `${base}${path}?${query.toString()}`;
  };
  return {
    ...(offset + limit < total && { next_url: at(offset + limit) }),
    ...(offset > 0 && { prev_url: at(Math.max(0, offset - limit)) }),
  };
}
