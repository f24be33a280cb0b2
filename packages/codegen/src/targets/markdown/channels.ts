import type { Channel, Protocol } from "@colloquy/ir";
import { code, section, table } from "../../documents/markdown.ts";
import { fieldTable } from "./fields.ts";
import type { Page } from "./page.ts";

/** The channels, and the parameters of each handshake. */
export const describeChannels = ({ channels }: Protocol, page: Page): readonly string[] => [
  table(["Channel", "Transport", "Path", "Use"], channels.map(channelRow)),
  ...channels.map(({ id, queryParameters }) =>
    section(3, `Handshake of ${code(id)}`, fieldTable(queryParameters, page)),
  ),
];

const channelRow = ({ id, transport, path, description }: Channel): readonly string[] => [
  code(id),
  transport,
  path === undefined ? "none" : code(path),
  description,
];
