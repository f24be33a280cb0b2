import type { HistoryGetCall } from "../call.ts";
import { accepting, decline, type Method, means } from "./method.ts";
import { optionalFlag, optionalNumber, optionalText } from "./rules.ts";

const defaultLimit = 100;

/** Methods about saved chats (§6.2). */
export const historyMethods: Readonly<Record<string, Method>> = {
  "history.list": accepting({ limit: optionalNumber, cursor: optionalNumber }, (state, id, params) =>
    means(state, { type: "history.list", id, commands: [], ...toPage(params) }),
  ),
  "history.get": accepting(
    { id: optionalText, last: optionalFlag, rollout_path: optionalText },
    (state, id, params) => {
      const which = toChoice(params);
      if (!which) return decline(state, id, "history.get requires one of: id, last, rollout_path");
      return means(state, { type: "history.get", id, commands: [], which });
    },
  ),
};

/** 0 is the default; fractions are cut, at least one row is asked for, and none before the first. */
export function toPage({
  limit,
  cursor = 0,
}: {
  readonly limit: number | undefined;
  readonly cursor: number | undefined;
}) {
  return {
    limit: Math.max(1, Math.floor(limit || defaultLimit)),
    cursor: Math.max(0, Math.floor(cursor)),
  };
}

interface Choice {
  readonly id: string | undefined;
  readonly last: boolean;
  readonly rollout_path: string | undefined;
}

function toChoice({ id, last, rollout_path: path }: Choice): HistoryGetCall["which"] | undefined {
  if (last) return { by: "last" };
  if (path !== undefined) return { by: "rolloutPath", path };
  return id === undefined ? undefined : { by: "id", id };
}
