import {
  BadRequestError,
  ConflictError,
  ConnectionError,
  DecodeError,
  HttpError,
  NotFoundError,
  RateLimitError,
  type RawResponse,
  ServerError,
  TimeoutError,
} from "@colloquy/client";
import { createEverrunsClient } from "@colloquy/client/everruns-rest";
import { describe, expect, it } from "vitest";
import { answerJson, type Handler, startServer } from "./http-server.ts";
import { event, session, sessionId } from "./samples.ts";

const problem = {
  title: "Not here",
  status: 404,
  detail: "no such session",
  code: "session_not_found",
  allowed_actions: [],
};

async function withServer<T>(
  handler: Handler,
  use: (
    client: ReturnType<typeof createEverrunsClient>,
    server: Awaited<ReturnType<typeof startServer>>,
  ) => Promise<T>,
): Promise<T> {
  await using server = await startServer(handler);
  return await use(createEverrunsClient({ baseUrl: server.url, token: "evr_test", maxRetries: 0 }), server);
}

describe("createEverrunsClient", () => {
  it("puts parameters, body and token where the protocol wants them", async () => {
    await withServer(
      (request, response) =>
        answerJson(
          response,
          request.method === "POST" ? 201 : 200,
          request.method === "POST" ? session : { data: [event(1)] },
        ),
      async (client, { requests }) => {
        const got = await client.sessions.create({ title: "Tea ☕", hints: { big: 9007199254740993n } });
        expect(got).toEqual(session);
        await client.events.list(sessionId, { types: ["turn.started", "turn.completed"], limit: 2 });
        expect(
          requests.map(({ method, path, query, body }) => [method, path, query.toString(), body]),
        ).toEqual([
          ["POST", "/v1/sessions", "", '{"title":"Tea ☕","hints":{"big":9007199254740993}}'],
          ["GET", `/v1/sessions/${sessionId}/events`, "types=turn.started&types=turn.completed&limit=2", ""],
        ]);
        expect(requests.map(({ headers }) => headers.authorization)).toEqual(["evr_test", "evr_test"]);
        expect(requests[0]?.headers["content-type"]).toBe("application/json");
      },
    );
  });

  it("gives nothing for an empty answer, text for lines, a Blob for bytes", async () => {
    await withServer(
      ({ path }, response) => {
        if (path.endsWith("/export"))
          return void response.writeHead(200, { "content-type": "application/x-ndjson" }).end('{"a":1}\n');
        if (path.endsWith("/images/img_1"))
          return void response.writeHead(200, { "content-type": "image/png" }).end(Uint8Array.of(137, 80));
        response.writeHead(204).end();
      },
      async (client) => {
        expect(await client.sessions.pin(sessionId)).toBeUndefined();
        expect(await client.sessions.export(sessionId)).toBe('{"a":1}\n');
        const image = await client.images.get("img_1");
        expect([image.type, [...(await image.bytes())]]).toEqual(["image/png", [137, 80]]);
      },
    );
  });

  it("sends files as parts of a form", async () => {
    const image = {
      id: `img_${"0".repeat(32)}`,
      filename: "a.png",
      content_type: "image/png",
      size_bytes: 2,
      created_at: "2026-01-01T00:00:00Z",
    };
    await withServer(
      (_, response) => answerJson(response, 201, image),
      async (client, { requests }) => {
        const file = new File([Uint8Array.of(1, 2)], "a.png", { type: "image/png" });
        expect(await client.images.upload({ file })).toEqual(image);
        expect(requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
        expect(requests[0]?.body).toContain('name="file"; filename="a.png"\r\nContent-Type: image/png');
        await client.images.upload({ file: new TextEncoder().encode("bytes") });
        expect(requests[1]?.body).toMatch(/name="file"; filename="blob"[\s\S]*\r\n\r\nbytes\r\n/);
      },
    );
  });

  it.each([
    [400, BadRequestError],
    [404, NotFoundError],
    [409, ConflictError],
    [429, RateLimitError],
    [503, ServerError],
    [418, HttpError],
  ])("throws for %i what is of the class for it, with all that is known", async (status, errorClass) => {
    await withServer(
      (_, response) => answerJson(response, status, { ...problem, status }, { "x-request-id": "req_1" }),
      async (client) => {
        const error = await client.sessions.get(sessionId).catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(errorClass);
        if (!HttpError.isInstance(error)) throw error;
        const known =
          status === 418 || status === 503 || status === 409 || status === 429
            ? undefined
            : { ...problem, status };
        expect([error.status, error.requestId, JSON.parse(error.rawBody)]).toEqual([
          status,
          "req_1",
          { ...problem, status },
        ]);
        expect(error.body).toEqual(known);
        expect(error.message).toContain(`GET /v1/sessions/${sessionId} was answered with ${status}`);
      },
    );
  });

  it("says where a malformed answer breaks the contract", async () => {
    await withServer(
      (_, response) => answerJson(response, 200, { ...session, created_at: 5 }),
      async (client) => {
        const error = await client.sessions.get(sessionId).catch((caught: unknown) => caught);
        if (!DecodeError.isInstance(error)) throw error;
        expect([error.code, error.pointer, error.received]).toEqual(["wrong-type", "/created_at", "5"]);
      },
    );
  });

  it("shows every answer to who wants to see it", async () => {
    const seen: RawResponse[] = [];
    await withServer(
      (_, response) => answerJson(response, 200, session, { "x-request-id": "req_2" }),
      async (client) => {
        await client.sessions.get(sessionId, { onResponse: (response) => seen.push(response) });
        expect(
          seen.map(({ status, requestId, rawBody }) => [status, requestId, JSON.parse(rawBody)]),
        ).toEqual([[200, "req_2", session]]);
      },
    );
  });
});

describe("retries", () => {
  it("tries idempotent requests again, after the time the server asks for", async () => {
    let attempts = 0;
    await withServer(
      (_, response) => {
        attempts += 1;
        if (attempts < 3) return answerJson(response, 503, {}, { "retry-after": "0" });
        answerJson(response, 200, session);
      },
      async (client) => {
        expect(await client.sessions.get(sessionId, { maxRetries: 2 })).toEqual(session);
        expect(attempts).toBe(3);
      },
    );
  });

  it("never repeats a POST", async () => {
    await withServer(
      (_, response) => answerJson(response, 503, {}, { "retry-after": "0" }),
      async (client, { requests }) => {
        await expect(client.sessions.create({}, { maxRetries: 5 })).rejects.toThrow(ServerError);
        expect(requests).toHaveLength(1);
      },
    );
  });

  it("tells a refused connection, a slow answer and an aborted call apart", async () => {
    const url = await withServer(
      () => undefined,
      async (client, server) => {
        await expect(client.sessions.get(sessionId, { timeoutMs: 20 })).rejects.toThrow(TimeoutError);
        const abort = new AbortController();
        const call = client.sessions.get(sessionId, { signal: abort.signal });
        abort.abort(new RangeError("enough"));
        await expect(call).rejects.toThrow(RangeError);
        return server.url;
      },
    );
    const client = createEverrunsClient({ baseUrl: url, maxRetries: 0 });
    await expect(client.sessions.get(sessionId)).rejects.toThrow(ConnectionError);
  });
});
