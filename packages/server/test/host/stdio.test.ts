import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { DrainingError } from "../../src/engine/errors.ts";
import { StdioUnavailableError } from "../../src/host/errors.ts";
import { defaultLimits } from "../../src/limits.ts";
import { silentLogger } from "../../src/logger.ts";
import { createEchoEndpoint } from "../stdio/echo-endpoint.ts";
import { startHost } from "./start-host.ts";
import { createTestEndpoint } from "./test-endpoint.ts";

const start = () =>
  startHost({
    endpoints: [createTestEndpoint(), createEchoEndpoint({ limits: defaultLimits, log: silentLogger })],
  });

const streams = () => ({ input: new PassThrough(), output: new PassThrough() });

describe("stdio", () => {
  it("serves the protocol beside those on the port, and names no address for it", async () => {
    const server = await start();
    const { input, output } = streams();
    const code = server.stdio("echo").serve({ input, output });
    input.end("hello\n");
    expect(await text(output)).toBe("echo hello\nend of input\n");
    expect(await code).toBe(0);
    expect(server.urls.map(({ protocol }) => protocol)).not.toContain("echo");
  });

  it("serves several peers", async () => {
    const server = await start();
    const peers = [streams(), streams()];
    const codes = peers.map((peer) => server.stdio("echo").serve(peer));
    for (const [index, { input }] of peers.entries()) input.end(`exit ${index}\n`);
    expect(await Promise.all(codes)).toEqual([0, 1]);
  });

  it.each(["test", "nothing"])("refuses %s, which is not offered over standard streams", async (protocol) => {
    const server = await start();
    expect(() => server.stdio(protocol)).toThrow(new StdioUnavailableError(protocol, ["echo"]));
  });

  it("ends its peers when the server closes, and takes no more", async () => {
    const server = await start();
    const { input, output } = streams();
    const code = server.stdio("echo").serve({ input, output });
    const closed = server.close();
    expect(await text(output)).toBe("closing: shutdown\n");
    expect(await code).toBe(0);
    await closed;
    await expect(server.stdio("echo").serve(streams())).rejects.toThrow(DrainingError);
  });
});
