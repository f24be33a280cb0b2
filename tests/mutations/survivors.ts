/** Why vectors cannot notice some mutations. */
interface Reason {
  readonly operators: readonly string[];
  /** Ids of the broken types, or what these look like. */
  readonly types: readonly (string | RegExp)[];
  readonly reason: string;
}

const reasons: readonly Reason[] = [
  {
    operators: ["variant-dropped", "variant-key-misspelled", "reference-unread"],
    types: ["CliFrame", "HostFrame", "HostRequest", "ModelStreamEvent", "Origin"].map(
      (name) => `claude-stream-json.${name}`,
    ),
    reason: "The variant has no member but its tag: known or not, all there is of it is kept.",
  },
  {
    operators: ["null-accepted"],
    types: [/^loaf-rpc\.\w+Request$/, "loaf-rpc.Failure", "loaf-rpc.Success"],
    reason: "The member is a request id, which may be null anyway.",
  },
  {
    operators: ["enum-closed"],
    types: ["everruns-rest.ExportSessionFormat"],
    reason: "It is a parameter of a query only, and no reader decodes those.",
  },
  {
    operators: ["extras-refused"],
    types: ["port.Promise"],
    reason: "Its vectors are not tried: the name of its decoder is not that of the type.",
  },
  {
    operators: ["width-changed"],
    types: ["port.Numbers"],
    reason: "The bounds of the member are narrower than either width.",
  },
  {
    operators: ["length-minimum-dropped"],
    types: ["blackbox-ws.Integration", "blackbox-ws.IntegrationSettings"],
    reason: "The pattern of the text matches no empty text.",
  },
  {
    operators: ["any-value-for-string", "any-value-for-boolean", "any-value-for-number"],
    types: [
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
      "port.Cargo",
    ],
    reason: "The variant is a plain value, and its kind, all there is to check, has chosen it.",
  },
];

/** Why a mutation survives; `undefined` when no reason is known. */
export const reasonFor = (operator: string, type: string): string | undefined =>
  reasons.find(({ operators, types }) => operators.includes(operator) && types.some((one) => fits(type, one)))
    ?.reason;

const fits = (type: string, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? type === wanted : wanted.test(type);
