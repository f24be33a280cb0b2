/** The floor of a POST: `node:http`, the body parsed, 201 and the body again. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { reportToParent } from "../support/report.ts";

const server = createServer(async (request, response) => {
  const body = JSON.stringify(await json(request));
  response.writeHead(201, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
reportToParent((server.address() as AddressInfo).port);
