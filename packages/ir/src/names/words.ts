/** Borders between words inside one run of letters and digits: `fooBar`, `HTTPServer`. */
const BORDERS = /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** The words of an identifier or a wire name, in lower case: `HTTPServer.idle_ms` → `http server idle ms`. */
export const splitWords = (text: string): readonly string[] =>
  text
    .split(SEPARATORS)
    .flatMap((run) => run.split(BORDERS))
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `agent.message_delta` → `AgentMessageDelta`. */
export const toPascalCase = (text: string): string => splitWords(text).map(capitalised).join("");

/** `agent.message_delta` → `agentMessageDelta`. */
export const toCamelCase = (text: string): string =>
  splitWords(text)
    .map((word, index) => (index === 0 ? word : capitalised(word)))
    .join("");

/** `agentMessageDelta` → `agent_message_delta`. */
export const toSnakeCase = (text: string): string => splitWords(text).join("_");

/** `agentMessageDelta` → `AGENT_MESSAGE_DELTA`. */
export const toScreamingSnakeCase = (text: string): string => toSnakeCase(text).toUpperCase();

/** `agentMessageDelta` → `agent-message-delta`. */
export const toKebabCase = (text: string): string => splitWords(text).join("-");
