import { instant, type Mapped, required, tag } from "@colloquy/define";
import type { z } from "zod";
import { typeName } from "../../../type-name.ts";
import { at } from "../../examples.ts";
import { loafRpc } from "../../namespace.ts";

interface EventDocs extends Mapped {
  readonly description: string;
  readonly example: unknown;
  readonly source?: string;
}

/** Declares an event type: its payload as `…Payload`, the event around it as `…Event` (§2, §8). */
export function event<const Type extends string, const Fields extends z.core.$ZodLooseShape>(
  type: Type,
  { description, example, source = "loaf-rpc §8", ...docs }: EventDocs,
  fields: Fields,
) {
  const payload = loafRpc.object(
    `${typeName(type)}Payload`,
    { description, source, examples: [example] },
    fields,
  );
  const examples = [{ type, timestamp: at, payload: example }];
  return loafRpc.object(
    `${typeName(type)}Event`,
    { ...docs, description, source, examples },
    {
      type: tag(type),
      timestamp: required(instant(), "Time the event was written, in UTC with milliseconds."),
      payload: required(payload, "Data specific to the event type."),
    },
  );
}
