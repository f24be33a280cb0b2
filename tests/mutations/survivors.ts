import type { Mutation } from "./mutation.ts";

/** Why vectors cannot notice some mutations. */
interface Excuse {
  readonly operators: readonly string[];
  /** Ids of the types that are broken, or what these look like; or files of the runtime. */
  readonly places: readonly (string | RegExp)[];
  readonly reason: string;
}

const excuses: readonly Excuse[] = [
  {
    operators: ["drop-variant", "malformed-as-unknown"],
    places: ["CliFrame", "HostFrame", "HostRequest", "ModelStreamEvent", "Origin"].map(
      (name) => `claude-stream-json.${name}`,
    ),
    reason: "The variant has no member but its tag: known or not, all there is of it is kept.",
  },
  {
    operators: ["malformed-as-unknown"],
    places: [
      "chucky-ws.Body",
      "chucky-ws.SystemPrompt",
      "chucky-ws.ToolEntry",
      "chucky-ws.UserMessage",
      "claude-stream-json.InitializeRequestSystemPrompt",
      "claude-stream-json.MessageContent",
      "claude-stream-json.ToolResultContent",
      "everruns-rest.ToolHint",
      "loaf-rpc.ImageMember",
      "loaf-rpc.RequestId",
    ],
    reason:
      "The variant is a plain text, boolean or null, and its kind, all there is to check, has chosen it.",
  },
  {
    operators: ["any-kind-for-object"],
    places: [
      "blackbox-ws.Initialize",
      "chucky-ws.AnyResultFrame",
      "chucky-ws.AssistantPayload",
      "chucky-ws.ToolServer",
      "loaf-rpc.AntigravityLimits",
      "loaf-rpc.OpenaiLimits",
      "loaf-rpc.ServerFrame",
    ],
    reason: "The variant that takes whatever is left refuses the list in the same words.",
  },
  {
    operators: ["null-as-absent", "null-in-place-of-a-value"],
    places: [/^loaf-rpc\.\w+Request$/, "loaf-rpc.Failure", "loaf-rpc.Success"],
    reason: "The member is a request id, which may be null anyway.",
  },
  {
    operators: ["int64-of-any-size", "int64-as-double"],
    places: ["decode/scalars.ts"],
    reason: "The contract has no 64-bit integer; the runtime serves contracts that have.",
  },
  {
    operators: ["between-of-any-size"],
    places: ["decode/scalars.ts"],
    reason: "The contract has no number with a bound that is not included.",
  },
  {
    operators: ["list-of-any-length", "take-refused-members"],
    places: ["decode/shapes.ts"],
    reason: "The contract limits the length of no list, and no object of it refuses members.",
  },
  {
    operators: ["zero-as-null"],
    places: ["decode/scalars.ts"],
    reason: "The contract has null by itself only in a union by kind, which has looked already.",
  },
];

/** Why a mutation survives; `undefined` when nobody has said. */
export const excuseFor = (mutation: Mutation): string | undefined =>
  excuses.find(
    ({ operators, places }) =>
      operators.includes(mutation.operator) && places.some((place) => fits(placeOf(mutation), place)),
  )?.reason;

const fits = (place: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? place === wanted : wanted.test(place);

/** The type that is broken, or the file of the runtime. */
export function placeOf({ path, subject }: Mutation): string {
  const [, namespace] = /generated\/([^/]+)\//.exec(path) ?? [];
  if (namespace === undefined) return path.replace(/^.*src\/runtime\//, "");
  return `${namespace}.${subject?.replace(/^check/, "") ?? ""}`;
}
