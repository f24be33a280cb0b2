import { styleText } from "node:util";
import type { Server, ServerUrl } from "@colloquy/server";

export interface Announcement {
  readonly server: Pick<Server, "origin" | "port" | "urls">;
  readonly dataDirectory: string;
  readonly agent: string;
  readonly version: string;
}

/** What a program reads: one object on one line. */
export function toJsonLine({ server, dataDirectory, agent, version }: Announcement): string {
  const { origin, port, urls } = server;
  const data = { version, pid: process.pid, origin, port, dataDirectory, agent, urls };
  return `${JSON.stringify({ ok: true, data })}\n`;
}

/** What a person reads: every address, and something to try. */
export function toText({ server, dataDirectory, agent, version }: Announcement, colour: boolean): string {
  const bold = (text: string) => (colour ? styleText("bold", text, { validateStream: false }) : text);
  return [
    `${bold(`Colloquy ${version}`)} listens on ${server.origin} (agent ${agent}, data in ${dataDirectory})`,
    "",
    ...toRows(server.urls).map((row) => `  ${row}`),
    "",
    `Try   ${bold(`npx colloquy chat --via everruns-rest -p "hello" ${server.origin}`)}`,
    "Stop  Ctrl-C",
    "",
  ].join("\n");
}

function toRows(urls: readonly ServerUrl[]): readonly string[] {
  const protocolWidth = Math.max(...urls.map(({ protocol = "" }) => protocol.length));
  const labelWidth = Math.max(...urls.map(({ label }) => label.length));
  return urls.map(
    ({ protocol = "", label, url }) =>
      `${protocol.padEnd(protocolWidth)}  ${label.padEnd(labelWidth)}  ${url}`,
  );
}
