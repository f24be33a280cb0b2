/** The program with one more protocol, over standard streams: it repeats each line in capitals. */
import { type CloseReason, createStdioTransport, type EndpointFactory, protocols } from "@colloquy/server";
import { run } from "../src/run.ts";

const reason = (code: string, closeCode: number): CloseReason => ({ code, message: "", closeCode });

const createUpperCase: EndpointFactory = ({ limits, log }) => {
  const transport = createStdioTransport({
    protocol: "upper-case",
    limits,
    log,
    closeReasons: {
      shutdown: reason("shutdown", 0),
      fault: reason("fault", 1),
      slowReader: reason("slow", 1),
      frameTooLarge: () => reason("large", 1),
    },
    accept: (writer) => ({
      onOpen() {},
      onFrame: (line) => writer.send(line.toString("utf8").toUpperCase()),
      onInputEnd: () => writer.end(reason("done", 5)),
      onClose() {},
    }),
  });
  return { protocol: "upper-case", transports: [transport] };
};

await run(process.argv.slice(2), process.env, [...protocols, createUpperCase]);
