import { createMessageRequestSchema, createSessionRequestSchema } from "@colloquy/schema/everruns-rest";
import type { KnownCommand } from "@colloquy/schema/session";
import { describe, expect, it } from "vitest";
import { encode } from "../client/encode.ts";
import type { EverrunsRequest } from "../values/frames.ts";
import { modelIdOf } from "../values/settings.ts";
import { withoutAliases } from "./decode/message.ts";
import { decode } from "./decode.ts";

const models = ["demo", "demo-slow"];
const sessionId = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
const path = { pathParameters: { session_id: "session_01a194ee2f317d7fa01896fd9e562e12" } };
const read = (request: EverrunsRequest) => decode({ models }, request);
const create = (body: object) =>
  read({ operationId: "create_session", body: createSessionRequestSchema.parse(body) });
const say = (body: object) =>
  read({ operationId: "create_message", ...path, body: createMessageRequestSchema.parse(body) });
const content = [{ type: "text" as const, text: "Where can the Marlin moor tonight?" }];

describe("decode after encode", () => {
  const commands: readonly KnownCommand[] = [
    {
      type: "session.create",
      settings: {
        title: "Berth",
        model: "demo",
        systemPrompt: "Be brief.",
        locale: "nl-NL",
        tags: ["port"],
        maxTurns: 8,
        parallelToolCalls: false,
        tools: [
          { name: "crane", description: "Moves.", inputSchema: { type: "object" }, executor: "client" },
        ],
        native: { "everruns-rest": { hints: { rich_media: true } } },
      },
    },
    { type: "session.configure", settings: { tags: ["night"], locale: "nl-NL" } },
    { type: "message.send", content, whenBusy: "steer" },
    {
      type: "message.send",
      content: [{ type: "image", fileId: "01a194ee-2f2a-714d-9e2c-6c3768ebfc8f", fileName: "quay.png" }],
      whenBusy: "steer",
      native: { "everruns-rest": { metadata: { channel: "vhf-12" } } },
    },
    { type: "turn.interrupt", reason: "user" },
    {
      type: "tool.resolve",
      callId: "call_1",
      outcome: {
        status: "success",
        content: [{ type: "text", text: '{"free":true}' }],
        value: { free: true },
      },
    },
    { type: "tool.resolve", callId: "call_1", outcome: { status: "error", content: [], error: "offline" } },
  ];

  it.each(commands.map((command) => [command.type, command] as const))("%s comes back", (_type, command) => {
    const { frames } = encode({ sessionId }, command);
    expect(frames.flatMap((frame) => read(frame).commands)).toEqual([command]);
  });

  it("has no request for what the protocol cannot ask", () => {
    const silent: readonly KnownCommand[] = [{ type: "queue.clear" }, { type: "session.close" }];
    for (const command of silent) expect(encode({ sessionId }, command).frames).toEqual([]);
  });
});

describe("decode", () => {
  const refusals = [
    ["two agents", create({ agent_id: `agent_${"0".repeat(32)}`, agent_name: "pilot" }), "/agent_name"],
    ["an agent name that is no slug", create({ agent_name: "Harbor Pilot" }), "/agent_name"],
    ["a locale that is none", create({ locale: "!" }), "/locale"],
    ["an unknown model", create({ model_id: `model_${"0".repeat(32)}` }), "/model_id"],
    [
      "controls with a bad locale",
      say({ message: { content }, controls: { locale: "!" } }),
      "/controls/locale",
    ],
    [
      "a participant",
      say({ message: { content }, addressed_participant_id: `part_${"0".repeat(32)}` }),
      "/addressed_participant_id",
    ],
    [
      "no tool results",
      read({ operationId: "submit_tool_results", ...path, body: { tool_results: [] } }),
      "/tool_results",
    ],
  ] as const;

  it.each(refusals)("refuses %s and does nothing", (_what, decoded, pointer) => {
    expect(decoded.commands).toEqual([]);
    expect(decoded.diagnostics.map((diagnostic) => diagnostic.pointer)).toEqual([pointer]);
  });

  it("knows a model by the id the catalogue shows", () => {
    expect(create({ model_id: modelIdOf("demo-slow") }).commands).toMatchObject([
      { settings: { model: "demo-slow" } },
    ]);
  });

  it("keeps what has no neutral name, and the client's own id", () => {
    const own = "01A194EE-2f3f-737d-8a38-dac59db489dd";
    const controls = { reasoning: { effort: "low" } };
    expect(say({ message: { content }, controls, client_message_id: own }).commands).toEqual([
      {
        type: "message.send",
        messageId: own.toLowerCase(),
        content,
        whenBusy: "steer",
        native: { "everruns-rest": { controls, metadata: { everruns_client_message_id: own } } },
      },
    ]);
  });
});

describe("withoutAliases", () => {
  it("reads the names of the TypeScript client", () => {
    const body = { message: {}, controls: { modelId: "m" }, externalActor: { actorId: "7", source: "vhf" } };
    expect(withoutAliases(body)).toEqual({
      message: {},
      controls: { model_id: "m" },
      external_actor: { actor_id: "7", source: "vhf" },
    });
  });

  it("prefers the documented name and leaves anything else alone", () => {
    expect(withoutAliases({ controls: { modelId: "a", model_id: "b" } })).toEqual({
      controls: { model_id: "b" },
    });
    expect(withoutAliases("text")).toBe("text");
  });

  it("keeps members that are named as those of every object", () => {
    const body = JSON.parse('{"constructor":1,"__proto__":2,"toString":3}');
    expect(JSON.stringify(withoutAliases(body))).toBe(JSON.stringify(body));
  });
});
