import type {
  RpcMethod as MethodSource,
  RpcNotification as NotificationSource,
  Protocol,
} from "@colloquy/define";
import type { Rpc, RpcMethod, RpcNotification } from "../model.ts";
import { toDocs } from "./docs.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { refuseRepeats } from "./repeats.ts";

/** Methods and notifications; a notification shares neither id nor direction with another. */
export function readRpc({ rpc, errors }: Protocol, protocol: Place, reader: Reader): { readonly rpc?: Rpc } {
  if (!rpc) return {};
  const place = inside(protocol, ["rpc"]);
  refuseRepeats(
    rpc.methods.map(({ id }) => id),
    inside(place, ["methods"]),
    reader.reports,
  );
  refuseRepeats(
    rpc.notifications.map(({ id, direction }) => `${direction}/${id}`),
    inside(place, ["notifications"]),
    reader.reports,
  );
  const codes = new Set(errors.map(({ code }) => code));
  const methods = rpc.methods.map((method) => readMethod(method, codes, place, reader));
  return {
    rpc: { methods, notifications: rpc.notifications.map((one) => readNotification(one, place, reader)) },
  };
}

function readMethod(source: MethodSource, known: ReadonlySet<string>, rpc: Place, reader: Reader): RpcMethod {
  const { id, summary, params, paramsUse, result, errors = [] } = source;
  const place = inside(rpc, ["methods", id], id);
  for (const code of errors.filter((one) => !known.has(one)))
    reader.reports.refuse(
      inside(place, ["errors"]),
      "unknown-error",
      `"${code}" is no error of the protocol.`,
      "List it in the errors of the protocol.",
    );
  return {
    id,
    summary,
    docs: toDocs(source),
    ...(params ? { params: reader.type(params, inside(place, ["params"], "params")) } : {}),
    paramsUse,
    result: reader.type(result, inside(place, ["result"], "result")),
    errors: [...errors],
  };
}

function readNotification(source: NotificationSource, rpc: Place, reader: Reader): RpcNotification {
  const { id, direction, params } = source;
  const place = inside(rpc, ["notifications", direction, id], id);
  return { id, direction, params: reader.type(params, place), docs: toDocs(source) };
}
