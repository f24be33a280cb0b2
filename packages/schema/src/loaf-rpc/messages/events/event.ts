import { type DefinitionDocs, type Described, instant, required, tag } from "@colloquy/define";
import type { z } from "zod";
import { typeName } from "../../../type-name.ts";
import { at } from "../../examples.ts";
import { loafRpc } from "../../namespace.ts";

/** Declares an event type: its payload as `…Payload`, the event around it as `…Event` (§2, §8). */
export function event<const Type extends string, const Fields extends z.core.$ZodLooseShape>(
  type: Type,
  docs: { readonly description: string; readonly example: unknown; readonly source?: string },
  fields: Fields,
) {
  const source = docs.source ?? "loaf-rpc §8";
  const described = (example: unknown): Described<DefinitionDocs> => ({
    description: docs.description,
    source,
    examples: [example],
  });
  const payload = loafRpc.object(`${typeName(type)}Payload`, described(docs.example), fields);
  return loafRpc.object(`${typeName(type)}Event`, described({ type, timestamp: at, payload: docs.example }), {
    type: tag(type),
    timestamp: required(instant(), "Time the event was written, in UTC with milliseconds."),
    payload: required(payload, "Data specific to the event type."),
  });
}
