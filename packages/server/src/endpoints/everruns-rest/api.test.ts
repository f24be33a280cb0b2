import {
  agentSchema,
  eventListSchema,
  messageListSchema,
  problemSchema,
  sessionPageSchema,
  sessionSchema,
} from "@colloquy/schema/everruns-rest";
import { hashKey } from "@colloquy/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Everruns, type Reply, startEverruns, text } from "../../../test/everruns.ts";

let server: Everruns;
beforeAll(async () => {
  server = await startEverruns();
});
afterAll(() => server.close());

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  server.call(method, path, body, headers);

async function newSession(body: object = {}): Promise<string> {
  return `/v1/sessions/${(await call("POST", "/v1/sessions", body)).body.id}`;
}

const crane = {
  type: "client_side",
  name: "crane_status",
  description: "Tells whether a crane is free.",
  parameters: { type: "object" },
};

describe("sessions", () => {
  it("are made of nothing, and are whole", async () => {
    const made = await call("POST", "/v1/sessions", {});
    expect(made.status).toBe(201);
    expect(sessionSchema.parse(made.body)).toEqual(made.body);
    expect(made.body).toMatchObject({ status: "started", tags: [], tools: [], is_pinned: false });
    expect(String(made.body.workspace_id).slice(4)).toBe(String(made.body.id).slice(8));
    expect(made.body.self_url).toBe(`${server.origin}/v1/sessions/${made.body.id}`);
  });

  it("answer under both bases, with links to the one that was used", async () => {
    const path = await newSession({ title: "Berth" });
    const read = await call("GET", `/api${path}`);
    expect(read.body).toMatchObject({ title: "Berth", self_url: `${server.origin}/api${path}` });
  });

  it("keep what they were given and what is changed", async () => {
    const path = await newSession({ title: "a", tags: ["x"], hints: { rich: true }, tools: [crane] });
    const changed = await call("PATCH", path, { title: "b", agent_identity_id: "me" });
    expect(changed.body).toMatchObject({
      title: "b",
      tags: ["x"],
      hints: { rich: true },
      tools: [crane],
      agent_identity_id: "me",
    });
    expect((await call("GET", path)).body).toEqual(changed.body);
  });

  it("are listed newest first in pages with links that are absent at the ends", async () => {
    for (const title of ["page one", "page two", "page three"]) await newSession({ title });
    const first = await call("GET", "/v1/sessions?search=PAGE&limit=2");
    expect(sessionPageSchema.parse(first.body)).toEqual(first.body);
    expect((first.body.data as { title: string }[]).map(({ title }) => title)).toEqual([
      "page three",
      "page two",
    ]);
    expect(first.body).toMatchObject({ total: 3, sessions: first.body.data });
    expect(first.body).not.toHaveProperty("prev_url");
    const next = String(first.body.next_url).slice(server.origin.length);
    expect(next).toBe("/v1/sessions?search=PAGE&offset=2&limit=2");
    const second = await call("GET", next);
    expect(second.body).not.toHaveProperty("next_url");
    expect(second.body.prev_url).toBe(`${server.origin}/v1/sessions?search=PAGE&offset=0&limit=2`);
  });

  it("are pinned and unpinned, any number of times", async () => {
    const path = await newSession();
    for (const method of ["PUT", "PUT", "DELETE", "DELETE"]) {
      expect((await call(method, `${path}/pin`)).status).toBe(204);
      expect((await call("GET", path)).body.is_pinned).toBe(method === "PUT");
    }
  });

  it("branch with the conversation so far", async () => {
    const path = await newSession({ title: "Berth" });
    await call("POST", `${path}/messages?wait=true`, text("hello"));
    const fork = await call("POST", `${path}/fork`, { tags: ["what-if"] });
    expect(fork.status).toBe(201);
    expect(fork.body).toMatchObject({ title: "Berth (fork)", tags: ["what-if"], forked_from_sequence: 11 });
    const said = async (of: string) =>
      (await call("GET", `${of}/messages`)).body.data as { content: unknown }[];
    const branch = await said(`/v1/sessions/${fork.body.id}`);
    expect(branch.map(({ content }) => content)).toEqual((await said(path)).map(({ content }) => content));
  });
});

describe("messages", () => {
  it("come back as they were sent, with their place", async () => {
    const path = await newSession();
    const sent = await call("POST", `${path}/messages`, {
      ...text("hello"),
      metadata: { channel: "vhf-12" },
      controls: { reasoning: { effort: "low" } },
      tags: ["mooring"],
    });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({
      role: "user",
      sequence: 2,
      delivery: "started",
      metadata: { channel: "vhf-12" },
      controls: { reasoning: { effort: "low" } },
    });
    expect(sent.body).not.toHaveProperty("tags");
    const { delivery: _delivery, ...message } = sent.body;
    const listed = await call("GET", `${path}/messages`);
    expect(messageListSchema.parse(listed.body)).toEqual(listed.body);
    expect((listed.body.data as unknown[])[0]).toEqual(message);
    expect(listed.body.messages).toEqual(listed.body.data);
  });

  it("wait for the end of the turn when asked to", async () => {
    const path = await newSession();
    const done = await call("POST", `${path}/messages?wait=true`, text("/tool calc 2+3"));
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      status: "completed",
      message: { role: "agent", phase: "final_answer" },
    });
    expect((done.body.messages as { role: string }[]).map(({ role }) => role)).toEqual([
      "user",
      "agent",
      "user",
      "agent",
    ]);
    const failed = await call("POST", `${path}/messages?wait=true`, text("/fail"));
    expect(failed.body).toMatchObject({ status: "failed", error: expect.stringContaining("asked to") });
  });

  it("are stored once for one client id", async () => {
    const path = await newSession();
    const body = { ...text("hello"), client_message_id: "01a194ee-2f3f-737d-8a38-dac59db489dd" };
    const first = await call("POST", `${path}/messages?wait=true`, body);
    const again = await call("POST", `${path}/messages`, body);
    expect(first.status).toBe(200);
    expect(again.body).toMatchObject({
      id: "message_01a194ee2f3f737d8a38dac59db489dd",
      delivery: "duplicate",
      sequence: 2,
    });
    expect(((await call("GET", `${path}/messages`)).body.data as unknown[]).length).toBe(2);
  });

  it("are exported one per line", async () => {
    const path = await newSession();
    await call("POST", `${path}/messages?wait=true`, text("hello"));
    const file = await call("GET", `${path}/export`);
    expect(file.headers.get("content-type")).toBe("application/x-ndjson");
    expect(file.headers.get("content-disposition")).toContain("attachment");
    const lines = file.text.split("\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.slice(0, -1).map((line) => JSON.parse(line).role)).toEqual(["user", "agent"]);
  });
});

/** A session that waits for the result of one call of its client. */
async function waitingSession(): Promise<{ path: string; callId: string }> {
  const path = await newSession({ tools: [crane] });
  const reader = await server.stream(`${path}/sse`);
  await call("POST", `${path}/messages`, text('/client crane_status {"crane":2}'));
  const asked = (await reader.untilEvent("tool.call_requested")).at(-1);
  await reader.close();
  const { tool_calls } = (asked?.data.data ?? {}) as { tool_calls: { id: string; arguments: unknown }[] };
  expect(tool_calls).toMatchObject([{ name: "crane_status", arguments: { crane: 2 } }]);
  return { path, callId: tool_calls[0]?.id ?? "" };
}

describe("client tools", () => {
  it("are answered, and the turn goes on", async () => {
    const { path, callId } = await waitingSession();
    expect((await call("GET", path)).body.status).toBe("waitingfortoolresults");
    const reader = await server.stream(`${path}/sse`);
    const tool_results = [{ tool_call_id: callId, result: { free: true } }];
    const taken = await call("POST", `${path}/tool-results`, { tool_results });
    expect([taken.status, taken.body]).toEqual([200, { accepted: 1, status: "active" }]);
    const frames = await reader.untilEvent("session.idled");
    await reader.close();
    const completed = frames.find(({ event }) => event === "tool.completed");
    expect(completed?.data.data).toMatchObject({
      tool_call_id: callId,
      tool_name: "crane_status",
      success: true,
      result: [{ type: "text", text: '{"free":true}' }],
    });
    const late = await call("POST", `${path}/tool-results`, { tool_results });
    expect(late.status).toBe(409);
    expect(late.body.detail).toContain("not waiting for tool results");
  });

  it("are refused for a call nobody made, without ending the wait", async () => {
    const { path, callId } = await waitingSession();
    const stranger = await call("POST", `${path}/tool-results`, {
      tool_results: [
        { tool_call_id: callId, result: 1 },
        { tool_call_id: "call_x", result: 1 },
      ],
    });
    expect([stranger.status, stranger.body.code]).toEqual([400, "invalid_request"]);
    expect(stranger.body.detail).toContain("tool_results[1]");
    expect((await call("GET", path)).body.status).toBe("waitingfortoolresults");
    await call("POST", `${path}/cancel`);
  });

  it("are given up when the user goes on", async () => {
    const { path } = await waitingSession();
    const went = await call("POST", `${path}/messages?wait=true`, text("never mind"));
    expect(went.body).toMatchObject({ status: "completed" });
    const listed = await call("GET", `${path}/messages`);
    expect(JSON.stringify(listed.body.data)).toContain("without an answer");
  });

  it.each([undefined, "{}", "null"])("end with a cancelled turn; the body is %s", async (body) => {
    const { path } = await waitingSession();
    const headers = { "content-type": "application/json" };
    const stopped = await call("POST", `${path}/cancel`, body, headers);
    expect([stopped.status, stopped.body.status]).toEqual([200, "cancelled"]);
    const nothing = await call("POST", `${path}/cancel`, body, headers);
    expect([nothing.status, nothing.body.status]).toEqual([200, "no_op"]);
    const { body: log } = await call("GET", `${path}/events?types=turn.cancelled&types=session.idled`);
    expect((log.data as { type: string }[]).map(({ type }) => type)).toEqual([
      "turn.cancelled",
      "session.idled",
    ]);
  });
});

describe("the list of events", () => {
  let path = "";
  let all: { id: string; sequence: number; type: string; data: object; context: { turn_id?: string } }[] = [];
  beforeAll(async () => {
    path = await newSession();
    for (const words of ["hello", "/tool calc 2+3", "bye"])
      await call("POST", `${path}/messages?wait=true`, text(words));
    const { body } = await call("GET", `${path}/events`);
    expect(eventListSchema.parse(body)).toEqual(body);
    all = body.data as typeof all;
  });
  const sequences = async (query: string) =>
    ((await call("GET", `${path}/events?${query}`)).body.data as typeof all).map(({ sequence }) => sequence);
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

  it("counts from the end, and tells how many there are", async () => {
    const reply = await call("GET", `${path}/events?limit=4`);
    expect((reply.body.data as typeof all).map(({ sequence }) => sequence)).toEqual(
      range(all.length - 3, all.length),
    );
    expect(reply.headers.get("x-total-count")).toBe(String(all.length));
  });

  it("goes on, goes back to where a turn starts, and looks around", async () => {
    expect(await sequences("after_sequence=5")).toEqual(range(6, all.length));
    expect(await sequences(`since_id=${all[4]?.id}`)).toEqual(range(6, all.length));
    const back = await sequences(`before_sequence=${all.length}&limit=2`);
    expect(all[(back[0] ?? 0) - 1]?.type).toBe("turn.started");
    expect(back.at(-1)).toBe(all.length - 1);
    expect(await sequences(`around=${all[9]?.id}&window=2`)).toEqual(range(8, 12));
    expect(await sequences("after_sequence=5&order_desc=true")).toEqual(range(6, all.length).reverse());
  });

  it("filters", async () => {
    const turn = all.find(({ type }) => type === "turn.started")?.context.turn_id;
    const ofTurn = all.filter(({ context }) => context.turn_id === turn).map(({ sequence }) => sequence);
    expect(await sequences(`turn_id=${turn}`)).toEqual(ofTurn);
    expect((await sequences("tool_name=calc")).length).toBe(1);
    expect((await sequences("q=calc%20expression")).length).toBeGreaterThan(0);
    expect(await sequences("types=turn.started&types=turn.completed&exclude=turn.started")).toEqual(
      all.filter(({ type }) => type === "turn.completed").map(({ sequence }) => sequence),
    );
  });

  it("sums up", async () => {
    const { body } = await call("GET", `${path}/events/summary`);
    expect(body).toMatchObject({ total: all.length, turn_count: 3, error_count: 0 });
    const names = (body.by_type as { event_type: string }[]).map(({ event_type }) => event_type);
    expect(names).toEqual(names.toSorted());
  });

  it.each([
    "since_id=event_1",
    "since_id=EVENT_00000000000000000000000000000000",
    "limit=0",
    "limit=many",
    "before_sequence=3",
    "after_sequence=1&before_sequence=3&limit=1",
    "window=3",
    "types=turn.finished",
    "from_ts=2026-11-02T00:00:00Z&to_ts=2026-11-01T00:00:00Z",
  ])("refuses %s", async (query) => {
    expectProblem(await call("GET", `${path}/events?${query}`), 400, "invalid_request");
  });
});

function expectProblem(reply: Reply, status: number, code: string): void {
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
  expect(problemSchema.parse(reply.body)).toEqual(reply.body);
  expect(reply.body.error).toEqual({ code, message: reply.body.detail });
}

describe("bad input", () => {
  const nobody = `/v1/sessions/session_${"0".repeat(32)}`;

  it.each([
    ["GET", "/v1/sessions/sess_12", undefined, 400, "invalid_id", '"sess_12" is not a session id.'],
    ["GET", "/v1/nothing", undefined, 404, "not_found", "no such path"],
    ["PUT", "/v1/sessions", {}, 404, "not_found", "no such path"],
    ["GET", nobody, undefined, 404, "session_not_found", "no such session"],
    ["POST", "/v1/sessions", '{"title":', 400, "invalid_json", "not JSON"],
    ["POST", "/v1/sessions", "", 400, "invalid_json", "missing"],
    ["POST", "/v1/sessions", [], 422, "unprocessable", "expected object"],
    ["POST", "/v1/sessions", { tags: null }, 422, "unprocessable", "tags:"],
    ["POST", "/v1/sessions", { agent_id: "agent_1" }, 400, "invalid_request", "agent_id:"],
    ["POST", "/v1/sessions", { agent_name: "nobody" }, 404, "agent_not_found", "nobody"],
    ["POST", "/v1/sessions", { harness_name: "mine" }, 404, "harness_not_found", "harness"],
    ["POST", "/v1/sessions", { model_id: `model_${"0".repeat(32)}` }, 404, "model_not_found", "model_id:"],
    ["POST", "/v1/sessions", { locale: "?" }, 400, "invalid_request", "locale:"],
    [
      "POST",
      `${nobody}/messages`,
      { message: { content: [{ type: "text" }] } },
      422,
      "unprocessable",
      "message.content[0].text",
    ],
    [
      "POST",
      `${nobody}/messages`,
      { message: { role: "agent", content: [] } },
      400,
      "invalid_request",
      "message.role",
    ],
    [
      "POST",
      `${nobody}/messages`,
      { message: { content: [{ type: "x" }] } },
      422,
      "unprocessable",
      "message.content[0]",
    ],
    ["POST", `${nobody}/tool-results`, { tool_results: [] }, 404, "session_not_found", "no such session"],
  ] as const)("%s %s %j is refused with %i %s", async (method, path, body, status, code, words) => {
    const reply = await call(method, path, body, { "content-type": "application/json" });
    expectProblem(reply, status, code);
    expect(reply.body.detail).toContain(words);
    expect(reply.body.instance).toBe(path);
  });

  it("is refused when it is not JSON at all, too large or too deep", async () => {
    expectProblem(
      await call("POST", "/v1/sessions", "a=b", { "content-type": "text/plain" }),
      415,
      "unsupported_media_type",
    );
    expectProblem(
      await call("POST", "/v1/sessions", { title: "x".repeat(3_000_000) }),
      413,
      "payload_too_large",
    );
    const deep = `${'{"a":'.repeat(100)}1${"}".repeat(100)}`;
    expectProblem(await call("POST", "/v1/sessions", deep), 400, "invalid_request");
  });

  it("is refused without a credential, and sessions of others are not there", async () => {
    const closed = await startEverruns({
      keys: [hashKey("ann", "evr_pat_ann"), hashKey("bob", "evr_pat_bob")],
    });
    const as = (authorization: string) => ({ authorization });
    expectProblem(await closed.call("GET", "/v1/sessions"), 401, "unauthorized");
    const made = await closed.call("POST", "/v1/sessions", {}, as("evr_pat_ann"));
    const path = `/v1/sessions/${made.body.id}`;
    expect((await closed.call("GET", path, undefined, as("Bearer evr_pat_ann"))).status).toBe(200);
    expectProblem(await closed.call("GET", path, undefined, as("evr_pat_bob")), 404, "session_not_found");
    expect((await closed.call("GET", "/v1/sessions", undefined, as("evr_pat_bob"))).body.total).toBe(0);
    expect((await closed.call("GET", "/v1/sessions", undefined, as("evr_pat_ann"))).body.total).toBe(1);
    await closed.close();
  });
});

describe("agents", () => {
  it("are replaced by name, used by sessions and archived", async () => {
    const request = {
      name: "harbor-pilot",
      system_prompt: "Be brief.",
      tools: [crane],
      capabilities: [{ ref: "clock" }],
    };
    const made = await call("POST", "/v1/agents", request);
    expect(made.status).toBe(201);
    expect(agentSchema.parse(made.body)).toEqual(made.body);
    expect(made.body.capabilities).toEqual([{ ref: "clock", config: {} }]);
    const again = await call("POST", "/v1/agents", { ...request, description: "new" });
    expect([again.status, again.body.id]).toEqual([201, made.body.id]);
    expect((await call("GET", "/v1/agents/harbor-pilot")).body).toEqual(again.body);
    const page = await call("GET", "/v1/agents?search=HARBOR");
    expect(page.body).toMatchObject({ total: 1, agents: page.body.data });

    const session = await call("POST", "/v1/sessions", {
      agent_name: "harbor-pilot",
      system_prompt: "And kind.",
    });
    expect(session.body).toMatchObject({ agent_id: made.body.id, system_prompt: "And kind.", tools: [] });
    const path = `/v1/sessions/${session.body.id}`;
    const used = await call("POST", `${path}/messages?wait=true&timeout_ms=50`, text("/client crane_status"));
    expect([used.status, used.body.status]).toEqual([202, "timeout"]);
    expect((await call("GET", `/v1/sessions?agent_id=${made.body.id}`)).body.total).toBe(1);

    expect((await call("DELETE", `/v1/agents/${made.body.id}`)).status).toBe(204);
    expectProblem(await call("GET", "/v1/agents/harbor-pilot"), 404, "agent_not_found");
  });

  it("run on the harness and the models there are", async () => {
    expect((await call("GET", "/v1/harnesses")).body.data).toMatchObject([{ name: "generic" }]);
    const [model] = (await call("GET", "/v1/models")).body.data as { id: string; model_id: string }[];
    const session = await call("POST", "/v1/sessions", { model_id: model?.id });
    expect(session.body.model_id).toBe(model?.id);
  });
});

describe("images", () => {
  const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

  async function upload(name: string, type: string) {
    const form = new FormData();
    form.append("file", new Blob([png], { type }), name);
    const response = await fetch(`${server.origin}/v1/images`, { method: "POST", body: form });
    return { status: response.status, body: (await response.json()) as Reply["body"] };
  }

  it("are stored, listed, read, said and deleted", async () => {
    const { status, body } = await upload("quay.png", "image/png");
    expect([status, body.filename, body.size_bytes]).toEqual([201, "quay.png", 8]);
    const path = `/v1/images/${body.id}`;
    const read = await fetch(server.origin + path);
    expect(read.headers.get("content-type")).toBe("image/png");
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(png);
    const listed = await fetch(`${server.origin}/v1/images`);
    expect(await listed.json()).toEqual([{ ...body, metadata: {} }]);
    const session = await newSession();
    const part = { type: "image_file", image_id: body.id, filename: "quay.png" };
    const said = await call("POST", `${session}/messages`, { message: { content: [part] } });
    expect(said.body.content).toEqual([part]);
    expectProblem(await call("GET", `${path}/thumbnail`), 404, "image_not_found");
    expect((await call("DELETE", path)).status).toBe(204);
    expectProblem(await call("GET", path), 404, "image_not_found");
  });

  it("are refused when they are none, or no form", async () => {
    expect(await upload("notes.txt", "text/plain")).toMatchObject({
      status: 400,
      body: { code: "invalid_request" },
    });
    expectProblem(await call("POST", "/v1/images", {}), 415, "unsupported_media_type");
  });
});
