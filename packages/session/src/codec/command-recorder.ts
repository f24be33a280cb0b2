import type { Diagnostic } from "@colloquy/define/support";
import type { Close, DecodedCommands } from "./codec.ts";
import type { ConnectionCommand } from "./commands.ts";

/** Scratchpad of one `decode` call of a server: collects what a frame asks for. Lives as long as the call. */
export interface CommandRecorder<State, Frame = unknown, Command = ConnectionCommand> {
  readonly state: State;
  record(command: Command): void;
  /** Sends a frame back at once. */
  reply(frame: Frame): void;
  /** Reports why a part of the frame was refused. */
  report(diagnostic: Diagnostic): void;
  /** Changes what the server remembers of the connection. */
  update(patch: Partial<State>): void;
  /** Closes the connection after the frames. */
  close(close: Close): void;
  /** Everything collected. A frame that changed nothing returns the state object it was decoded in. */
  result(): DecodedCommands<State, Command, Frame>;
}

/** Creates the recorder of one frame. */
export function createCommandRecorder<State, Frame, Command = ConnectionCommand>(
  before: State,
): CommandRecorder<State, Frame, Command> {
  const commands: Command[] = [];
  const frames: Frame[] = [];
  const diagnostics: Diagnostic[] = [];
  let closing: Close | undefined;
  const recorder = {
    state: before,
    record: (command: Command) => void commands.push(command),
    reply: (frame: Frame) => void frames.push(frame),
    report: (diagnostic: Diagnostic) => void diagnostics.push(diagnostic),
    update(patch: Partial<State>) {
      recorder.state = { ...recorder.state, ...patch };
    },
    close(close: Close) {
      closing = close;
    },
    result: () => ({
      state: recorder.state,
      commands,
      frames,
      diagnostics,
      ...(closing && { close: closing }),
    }),
  };
  return recorder;
}
