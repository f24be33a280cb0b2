import type { Diagnostic } from "@colloquy/define/support";
import type { Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { KnownCommand, Settings, ToolExecutor, Usage } from "@colloquy/schema/session";
import type { EventOf, Thought } from "../../../state/index.ts";

/** What a server has to know to read a request. */
export interface DecodeState {
  /** Names of the models there are; `undefined` where nobody knows them: then every id of one is let through. */
  readonly models: readonly string[] | undefined;
}

/** What has to be known of a log to say its next event. Immutable, small, plain data: a checkpoint to go on from. */
export interface EncodeState {
  /** `session_…`; empty before the first event. */
  readonly sessionId: string;
  /** Tells the ids of this session's events from those of others. */
  readonly mark: number;
  /** Seq of the newest neutral event that was read. */
  readonly seq: number;
  /** Its time, in milliseconds since 1970. */
  readonly time: number;
  /** Sequence of the newest event that went out. */
  readonly sequence: number;
  readonly settings: Settings;
  /** What the whole session consumed. */
  readonly usage: Usage | undefined;
  /** User messages that no turn has taken in, by their wire form. */
  readonly inputs: readonly WireMessage[];
  readonly turn: EncodedTurn | undefined;
}

export interface EncodedTurn {
  /** `turn_…` */
  readonly id: string;
  /** `message_…` */
  readonly inputMessageId: string;
  readonly inputContent: string;
  readonly usage: Usage | undefined;
  /** Said in this turn so far: what `llm.generation` shows as the prompt. */
  readonly prompt: readonly WireMessage[];
  readonly round: EncodedRound | undefined;
  /** Calls that have no outcome yet. */
  readonly calls: readonly EncodedCall[];
  /** Calls the newest message asks for that were not requested yet. */
  readonly announced: readonly string[];
  /** The tools the server runs at the moment. */
  readonly act: EncodedAct | undefined;
  /** A message that broke off with an error; it is told with the failure of its turn, which knows the reason. */
  readonly broken: BrokenMessage | undefined;
}

export interface EncodedRound {
  /** `exec_…` */
  readonly span: string;
  readonly startedAt: number;
  readonly model: string | undefined;
  readonly thoughts: readonly Thought[];
  /** Text shown so far. */
  readonly text: string;
  /** Reasoning shown so far that is not completed. */
  readonly thinking: string;
  readonly messageId: string;
}

export interface EncodedCall {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
  readonly executor: ToolExecutor;
  /** `exec_…`, once it runs. */
  readonly span: string | undefined;
  /** Whether the client was asked. */
  readonly asked: boolean;
}

export interface EncodedAct {
  /** `exec_…` */
  readonly span: string;
  readonly startedAt: number;
  readonly successes: number;
  readonly errors: number;
}

export interface BrokenMessage {
  readonly round: EncodedRound;
  readonly event: EventOf<"message.completed">;
}

export const initialEncodeState: EncodeState = {
  sessionId: "",
  mark: 0,
  seq: 0,
  time: 0,
  sequence: 0,
  settings: {},
  usage: undefined,
  inputs: [],
  turn: undefined,
};

/** Commands of a request, or why it is refused. */
export interface DecodedRequest {
  readonly commands: readonly KnownCommand[];
  readonly diagnostics: readonly Diagnostic[];
}
