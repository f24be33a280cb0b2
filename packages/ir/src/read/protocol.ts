import type { Message as MessageSource, Protocol as ProtocolSource } from "@colloquy/define";
import type { Message, Protocol } from "../model.ts";
import { readChannel } from "./channel.ts";
import { toDocs } from "./docs.ts";
import { readOperation } from "./http.ts";
import { readMappings } from "./mappings.ts";
import { readStateMachine } from "./order.ts";
import { inside, type Place, protocolPlace } from "./place.ts";
import type { Reader } from "./reader.ts";
import { refuseRepeats } from "./repeats.ts";
import { readRpc } from "./rpc.ts";

/** A protocol with everything it names, in the order of the contract. */
export function readProtocol(source: ProtocolSource, reader: Reader): Protocol {
  const place = protocolPlace(source.id);
  checkNames(source, place, reader);
  return {
    id: source.id,
    title: source.title,
    version: source.version,
    docs: toDocs(source),
    transports: [...source.transports],
    operations: source.operations.map((one) =>
      readOperation(one, inside(place, ["operations", one.id], one.id), reader),
    ),
    messages: source.messages.map((one) => readMessage(one, place, reader)),
    channels: source.channels.map((one) => readChannel(one, place, reader)),
    counterparts: readMappings(source, place, reader),
    ...readRpc(source, place, reader),
    order: source.order.map((one) => readStateMachine(one, place, reader.reports)),
    auth: source.auth.map((one) => ({ ...one })),
    errors: source.errors.map((one) => ({ ...one })),
    closeCodes: source.closeCodes.map((one) => ({ ...one })),
    limits: source.limits.map((one) => ({ ...one })),
    deviations: [...source.deviations],
  };
}

function readMessage(source: MessageSource, protocol: Place, reader: Reader): Message {
  const { id, direction, schema } = source;
  const place = inside(protocol, ["messages", direction, id], id);
  return { id, direction, type: reader.type(schema, place), docs: toDocs(source) };
}

/** A message that goes both ways may not share its id with any other. */
function checkNames(source: ProtocolSource, place: Place, { reports }: Reader): void {
  const messages = source.messages.flatMap(({ id, direction }) =>
    direction === "both" ? [`clientToServer/${id}`, `serverToClient/${id}`] : [`${direction}/${id}`],
  );
  const lists = {
    operations: source.operations.map(({ id }) => id),
    messages,
    channels: source.channels.map(({ id }) => id),
    order: source.order.map(({ id }) => id),
    errors: source.errors.map(({ code }) => code),
    closeCodes: source.closeCodes.map(({ code }) => String(code)),
    limits: source.limits.map(({ id }) => id),
  };
  for (const [list, names] of Object.entries(lists)) refuseRepeats(names, inside(place, [list]), reports);
}
