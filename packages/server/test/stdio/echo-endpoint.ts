import type { Endpoint, EndpointContext } from "../../src/endpoints/endpoint.ts";
import type { CloseReasons, ConnectionHandler, FrameWriter } from "../../src/transports/connection.ts";
import { createStdioTransport } from "../../src/transports/stdio/stdio.ts";

export const closeReasons: CloseReasons = {
  shutdown: { code: "shutdown", message: "The server stops.", closeCode: 0 },
  fault: { code: "fault", message: "The server failed.", closeCode: 70 },
  slowReader: { code: "slow", message: "The output was not read.", closeCode: 71 },
  frameTooLarge: (limit) => ({ code: "large", message: `A line is over ${limit} bytes.`, closeCode: 72 }),
};

/** Repeats lines. `fill N` answers with N lines of 1 KiB, `exit N` ends with that code, `fail` throws. */
function createEcho(writer: FrameWriter): ConnectionHandler {
  const actions: Readonly<Record<string, (count: number) => void>> = {
    fill(count) {
      for (let index = 0; index < count; index += 1) writer.send(`${index} `.padEnd(1_024, "."));
    },
    exit: (closeCode) => writer.end({ code: "exit", message: "As asked.", closeCode }),
    fail() {
      throw new Error("as asked");
    },
  };
  return {
    onOpen() {},
    onFrame(frame) {
      const text = frame.toString("utf8");
      const [word = "", count = ""] = text.split(" ");
      const action = Object.hasOwn(actions, word) ? actions[word] : undefined;
      if (action) action(Number(count));
      else writer.send(`echo ${text}`);
    },
    onInputEnd() {
      writer.send("end of input");
      writer.end();
    },
    onClose() {},
  };
}

/** A protocol of no meaning over standard streams. */
export const createEchoEndpoint = ({ limits, log }: Pick<EndpointContext, "limits" | "log">): Endpoint => ({
  protocol: "echo",
  transports: [
    createStdioTransport({
      protocol: "echo",
      limits,
      log,
      closeReasons,
      closeFrame: ({ code }) => `closing: ${code}`,
      accept: createEcho,
    }),
  ],
});
