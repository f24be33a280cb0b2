import type { Protocol } from "@colloquy/define";
import type { Diagnostic } from "@colloquy/define/support";
import { streamOf } from "../contract/frames.ts";
import { memberOf } from "../contract/resolve.ts";
import type { EventEntry } from "../transcript.ts";
import { receivedOf } from "./received.ts";
import { shapeOf } from "./shape.ts";

/** What is wrong with an event of a stream: with its data, or with the lines around the data that describe it. */
export function eventShape(protocol: Protocol, event: EventEntry): readonly Diagnostic[] {
  const stream = streamOf(protocol);
  if (stream === undefined) return [noStream(protocol)];
  const control = stream.controlFrames.find((frame) => frame.event === event.name);
  if (control) return shapeOf(control.schema, event.value);
  return [
    ...shapeOf(stream.events, event.value),
    ...disagreement("/type", "event", event.name, memberOf(event.value, "type")),
    ...disagreement(`/${stream.resume.cursor}`, "id", event.id, memberOf(event.value, stream.resume.cursor)),
  ];
}

/** The stream repeats two members of the event on lines of their own. */
function disagreement(pointer: string, field: string, line: unknown, member: unknown): readonly Diagnostic[] {
  if (line === undefined || member === undefined || line === member) return [];
  return [
    {
      code: "event-line-differs",
      severity: "error",
      pointer,
      message: `the \`${field}:\` line and the event do not say the same`,
      expected: receivedOf(line),
      received: receivedOf(member),
    },
  ];
}

const noStream = ({ id }: Protocol): Diagnostic => ({
  code: "no-event-stream",
  severity: "error",
  pointer: "",
  message: `${id} has no event stream`,
});
