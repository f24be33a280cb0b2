import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/** What the host itself refuses, before any protocol sees it: a problem document (RFC 9457) with a short code. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export const problemType = "application/problem+json";

export const toProblemDocument = ({ status, code, message }: Problem) => ({
  type: "about:blank",
  title: STATUS_CODES[status] ?? "Error",
  status,
  detail: message,
  error: { code, message },
});

/** Answers a plain request. */
export function answerProblem(response: ServerResponse, problem: Problem): void {
  const body = JSON.stringify(toProblemDocument(problem));
  response.writeHead(problem.status, {
    "content-type": problemType,
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

/** Answers an upgrade request, which has no response object, and ends its connection. */
export function refuseUpgrade(socket: Duplex, problem: Problem): void {
  const body = JSON.stringify(toProblemDocument(problem));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? "Error"}`,
    "Connection: close",
    `Content-Type: ${problemType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(problem.status === 503 ? ["Retry-After: 1"] : []),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
