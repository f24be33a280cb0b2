import {
  fromClient,
  fromServer,
  http,
  list,
  mapsTo,
  message,
  namespace,
  optional,
  relatedTo,
  required,
  rpcMethod,
  sse,
  stateMachine,
  string,
  tag,
  unmapped,
  withMapping,
} from "@colloquy/define";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contractIn, contractWith, problemsOf } from "../../test/contracts.ts";
import { read } from "../index.ts";

const quay = namespace("quay");
const ship = quay.object("Ship", "A ship.", { name: required(string(), "Name.") });
const board = quay.object("Board", "Boards.", { type: tag("board") });
const protocolOf = (facts: Parameters<typeof contractWith>[0]) =>
  contractIn(read(contractWith(facts))).protocols[0];
const shipReference = { kind: "reference", id: "quay.Ship" };

const moor = http({
  id: "moor",
  method: "POST",
  path: "/ships/{ship}/berth",
  summary: "Moor",
  description: "Moors.",
  pathParameters: z.object({ ship: required(string(), "Which.") }),
  queryParameters: z.object({ side: optional(string(), "Side.") }),
  headerParameters: z.object({ "x-pilot": optional(string(), "Pilot.") }),
  body: { schema: z.object({ lines: z.int() }), description: "How.", optional: true },
  responses: {
    404: { description: "No such ship." },
    200: { description: "Moored.", body: { schema: ship, description: "The ship." } },
    206: { description: "Its picture.", body: { contentType: "image/png", description: "Bytes." } },
  },
});

const watch = sse({
  id: "watch",
  path: "/ships",
  summary: "Watch",
  description: "Watches.",
  queryParameters: z.object({ since: optional(string(), "Cursor.") }),
  events: ship,
  controlFrames: [
    { event: "hello", description: "First.", schema: board },
    { event: "bye", description: "Last.", schema: board, terminal: true },
  ],
  resume: { query: "since", cursor: "name" },
  responses: { 200: { description: "The stream." } },
});

describe("operations", () => {
  it("are read with parameters, bodies and answers in the order of their status", () => {
    expect(protocolOf({ operations: [moor] })?.operations).toMatchObject([
      {
        kind: "http",
        id: "moor",
        method: "POST",
        docs: { description: "Moors." },
        pathParameters: [{ name: "ship", presence: { required: true } }],
        queryParameters: [{ name: "side", presence: { required: false } }],
        headerParameters: [{ name: "x-pilot" }],
        body: {
          contentType: "application/json",
          required: false,
          type: { kind: "reference", id: "quay.MoorRequest" },
        },
        responses: [
          { status: 200, body: { contentType: "application/json", type: shipReference } },
          { status: 206, body: { contentType: "image/png" } },
          { status: 404, description: "No such ship." },
        ],
      },
    ]);
  });

  it("may be streams that resume", () => {
    expect(protocolOf({ operations: [watch] })?.operations).toMatchObject([
      {
        kind: "sse",
        method: "GET",
        events: shipReference,
        controlFrames: [
          { event: "hello", terminal: false },
          { event: "bye", terminal: true },
        ],
        resume: { query: "since", cursor: "name" },
      },
    ]);
  });

  it("are refused when their path and parameters disagree", () => {
    const at = (path: string) => problemsOf(contractWith({ operations: [{ ...moor, path }] }));
    const place = "path-parameters /protocols/quay/operations/moor/path";
    expect(at("/ships/{ship}/{berth}")).toEqual([place]);
    expect(at("/ships")).toEqual([place]);
    const optionalPart = { ...moor, pathParameters: z.object({ ship: optional(string(), "Which.") }) };
    expect(problemsOf(contractWith({ operations: [optionalPart] }))).toEqual([place]);
  });

  it("are refused when a stream resumes by a parameter it does not have", () => {
    const lost = { ...watch, resume: { query: "after", cursor: "name" } };
    expect(problemsOf(contractWith({ operations: [lost] }))).toEqual([
      "unknown-parameter /protocols/quay/operations/watch/resume/query",
    ]);
  });

  it("are refused with a status that is none, and with parameters that are no object", () => {
    const teapot = { ...moor, responses: { 42: { description: "?" } } };
    expect(problemsOf(contractWith({ operations: [teapot] }))).toEqual([
      "status /protocols/quay/operations/moor/responses/42",
    ]);
    const query = z.record(z.string(), z.string()) as unknown as z.ZodObject;
    expect(problemsOf(contractWith({ operations: [{ ...moor, queryParameters: query }] }))).toEqual([
      "parameters-not-object /protocols/quay/operations/moor/queryParameters",
    ]);
  });

  it("name what they say in place after themselves, and point into it", () => {
    const bad = { ...moor, body: { schema: z.object({ when: z.date() }), description: "How." } };
    expect(problemsOf(contractWith({ operations: [bad] }))).toEqual([
      "unsupported-schema /protocols/quay/operations/moor/body/when",
    ]);
  });
});

describe("duplex protocols", () => {
  it("have messages and channels", () => {
    const got = protocolOf({
      messages: [message("clientToServer", "board", board, "Boards.")],
      channels: [
        {
          id: "hail",
          description: "Any ship.",
          transport: "websocket",
          path: "/ws",
          clientToServer: board,
          serverToClient: z.discriminatedUnion("type", [board]),
          queryParameters: z.object({ token: optional(string(), "Token.") }),
        },
        {
          id: "plank",
          description: "A ship alongside.",
          transport: "stdio",
          clientToServer: board,
          serverToClient: board,
        },
      ],
    });
    expect(got).toMatchObject({
      messages: [{ id: "board", direction: "clientToServer", type: { id: "quay.Board" } }],
      channels: [
        {
          id: "hail",
          path: "/ws",
          clientToServer: { id: "quay.Board" },
          serverToClient: { id: "quay.ServerToClient" },
          queryParameters: [{ name: "token" }],
        },
        { id: "plank", transport: "stdio", serverToClient: { id: "quay.Board" }, queryParameters: [] },
      ],
    });
    expect(got?.channels[1]).not.toHaveProperty("path");
  });

  it("have a path where they travel over a WebSocket, and none elsewhere", () => {
    const frames = { description: "Any ship.", clientToServer: board, serverToClient: board };
    const facts = {
      channels: [
        { ...frames, id: "hail", transport: "websocket" as const },
        { ...frames, id: "plank", transport: "stdio" as const, path: "/plank" },
      ],
    };
    expect(problemsOf(contractWith(facts))).toEqual([
      "channel-path /protocols/quay/channels/hail",
      "channel-path /protocols/quay/channels/plank",
    ]);
  });

  it("have methods and notifications", () => {
    const rpc = {
      methods: [
        rpcMethod({
          id: "ship/moor",
          summary: "Moor",
          description: "Moors.",
          params: ship,
          result: z.object({}),
          errors: ["busy"],
        }),
      ],
      notifications: [
        {
          id: "ship/sails",
          direction: "serverToClient" as const,
          params: z.object({ at: z.int() }),
          description: "Sails.",
        },
      ],
    };
    const errors = [{ code: "busy", rpcCode: -32001, description: "Busy.", retryable: true }];
    expect(protocolOf({ rpc, errors })).toMatchObject({
      rpc: {
        methods: [
          {
            params: shipReference,
            paramsUse: "required",
            result: { id: "quay.ShipMoorResult" },
            errors: ["busy"],
          },
        ],
        notifications: [{ params: { id: "quay.ShipSails" } }],
      },
      errors,
    });
    expect(problemsOf(contractWith({ rpc }))).toEqual([
      "unknown-error /protocols/quay/rpc/methods/ship~1moor/errors",
    ]);
  });
});

describe("mappings", () => {
  const log = namespace("log");
  const boarded = log.object("Boarded", "Somebody boarded.", { who: required(string(), "Who.") });
  const signal = quay.openUnion("Signal", "Any signal.", "type", [withMapping(board, mapsTo(boarded))]);
  const carrier = quay.object("Carrier", "Carries signals.", { signals: optional(list(signal), "Signals.") });
  const silent = quay.openUnion("Silent", "Any signal.", "type", [board]);
  const weather = { name: "Weather", reason: "It is." };
  const refused = unmapped("Harbours are elsewhere.");
  const mapped = {
    operations: [{ ...moor, mapping: refused }],
    messages: [
      message("clientToServer", "board", board, { description: "Boards.", mapping: mapsTo(boarded) }),
      message("serverToClient", "signal", signal, "Signals."),
      message("serverToClient", "carrier", carrier, "Signals."),
      message("serverToClient", "ping", ship, { description: "Asks.", mapping: relatedTo(weather) }),
    ],
  };

  it("stand beside every part, in the order of the parts, then of the variants they lead to", () => {
    const to = "serverToClient";
    expect(protocolOf(mapped)?.counterparts).toEqual([
      { part: { kind: "operation", id: "moor" }, types: [], reason: "Harbours are elsewhere." },
      { part: { kind: "message", direction: "clientToServer", id: "board" }, types: ["log.Boarded"] },
      { part: { kind: "message", direction: to, id: "signal" }, types: [], variantsOf: "quay.Signal" },
      { part: { kind: "message", direction: to, id: "carrier" }, types: [], variantsOf: "quay.Signal" },
      { part: { kind: "message", direction: to, id: "ping" }, types: [], topic: "Weather", reason: "It is." },
      { part: { kind: "variant", union: "quay.Signal", id: "board" }, types: ["log.Boarded"] },
    ]);
    expect(protocolOf({ messages: [message("both", "board", board, "Boards.")] })?.counterparts).toEqual([]);
  });

  it("are taken from the docs of a type, also of one that carries mapped variants", () => {
    const own = quay.openUnion("Own", { description: "Any signal.", mapping: refused }, "type", [
      withMapping(board, mapsTo(boarded)),
    ]);
    expect(protocolOf({ messages: [message("both", "own", own, "Signals.")] })?.counterparts).toEqual([
      {
        part: { kind: "message", direction: "both", id: "own" },
        types: [],
        reason: "Harbours are elsewhere.",
      },
    ]);
  });

  it("are demanded for every part and every variant, once a protocol has any", () => {
    const [, ...messages] = mapped.messages;
    const half = quay.openUnion("Half", "Any signal.", "type", [
      withMapping(board, mapsTo(boarded)),
      quay.object("Sail", "Sails.", { type: tag("sail") }),
    ]);
    const parts = [
      message("clientToServer", "silent", silent, "Signals."),
      message("clientToServer", "half", half, "Signals."),
      ...messages,
    ];
    expect(problemsOf(contractWith({ operations: [moor], messages: parts }))).toEqual([
      "part-without-counterpart /protocols/quay/operations/moor",
      "part-without-counterpart /protocols/quay/messages/clientToServer/silent",
      "part-without-counterpart /protocols/quay/unions/quay.Half/sail",
    ]);
  });

  it("are demanded of a message that carries several unions", () => {
    const other = quay.openUnion("Other", "Any signal.", "type", [withMapping(board, refused)]);
    const both = quay.object("Both", "Carries two.", {
      one: required(signal, "One."),
      other: required(other, "Another."),
    });
    expect(problemsOf(contractWith({ messages: [message("both", "two", both, "Two.")] }))).toEqual([
      "part-without-counterpart /protocols/quay/messages/both/two",
    ]);
  });

  it("need a name to be pointed at", () => {
    const mapping = mapsTo(z.object({ a: string() }));
    const messages = [message("clientToServer", "board", board, { description: "Boards.", mapping })];
    expect(problemsOf(contractWith({ messages }))).toContain(
      "counterpart-without-name /protocols/quay/messages/clientToServer/board",
    );
  });
});

describe("order", () => {
  const crossing = stateMachine({
    id: "crossing",
    description: "One crossing.",
    triggers: {
      board: fromClient({ "/type": "board" }),
      sail: fromServer({ "/type": ["sail", "go"] }, { absent: ["/off"] }),
    },
    initial: "moored",
    states: {
      moored: { description: "At the quay.", on: { board: "moored", sail: ["sailing", "moored"] } },
      sailing: { description: "Under way.", on: {}, final: true },
    },
    requests: [{ request: "board", responses: ["sail"], required: false, unmatched: "ignore" }],
    turn: { begins: ["board"], ends: ["sail"] },
  });

  it("is read with triggers and states as lists", () => {
    expect(protocolOf({ order: [crossing] })?.order).toEqual([
      {
        id: "crossing",
        description: "One crossing.",
        triggers: [
          {
            id: "board",
            direction: "clientToServer",
            where: [{ pointer: "/type", values: ["board"] }],
            present: [],
            absent: [],
          },
          {
            id: "sail",
            direction: "serverToClient",
            where: [{ pointer: "/type", values: ["sail", "go"] }],
            present: [],
            absent: ["/off"],
          },
        ],
        instanceId: [],
        initial: "moored",
        states: [
          {
            id: "moored",
            description: "At the quay.",
            on: [
              { trigger: "board", to: ["moored"] },
              { trigger: "sail", to: ["sailing", "moored"] },
            ],
            final: false,
          },
          { id: "sailing", description: "Under way.", on: [], final: true },
        ],
        allowedAnywhere: [],
        requests: [
          { request: "board", responses: ["sail"], required: false, unmatched: "ignore", exemptStates: [] },
        ],
        turn: { begins: ["board"], ends: ["sail"] },
      },
    ]);
  });

  it("is refused when it names what it does not declare", () => {
    const lost = { ...crossing, initial: "nowhere", allowedAnywhere: ["horn"] };
    expect(problemsOf(contractWith({ order: [lost] }))).toEqual([
      "unknown-signal /protocols/quay/order/crossing",
      "unknown-state /protocols/quay/order/crossing",
    ]);
  });
});

it("keeps errors, close codes, limits, auth and deviations as they are", () => {
  const facts = {
    auth: [{ in: "header" as const, name: "Authorization", description: "Token." }],
    errors: [{ code: "full", description: "Full.", retryable: true, status: 409, closeCode: 4001 }],
    closeCodes: [{ code: 4001, description: "Full." }],
    limits: [{ id: "cars", value: 90, unit: "cars", description: "Cars." }],
    deviations: ["None."],
  };
  expect(protocolOf(facts)).toMatchObject(facts);
});

it("refuses names that are given twice", () => {
  const message1 = message("both", "board", board, "Boards.");
  const message2 = message("clientToServer", "board", board, "Boards.");
  expect(problemsOf(contractWith({ operations: [moor, moor], messages: [message1, message2] }))).toEqual([
    "duplicate-name /protocols/quay/operations",
    "duplicate-name /protocols/quay/messages",
  ]);
});
