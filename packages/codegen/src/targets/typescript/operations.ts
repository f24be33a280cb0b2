import type { HttpOperation, Operation, Response, SseOperation, Type } from "@colloquy/ir";
import { enclosed, type Printable, type SourceFile } from "../../writer/index.ts";
import type { CheckContext } from "./checks.ts";
import { valueName } from "./names.ts";
import type { Plan } from "./plan.ts";
import { memberName, typeText } from "./types.ts";

/** The name of the constant that describes an operation. */
export const operationConstant = ({ id }: Operation): string => valueName(id);

/** Prints an operation as the data that a transport works on. */
export function emitOperation(file: SourceFile, operation: Operation, context: CheckContext): void {
  const { plan } = context;
  const type = operation.kind === "sse" ? streamType(operation, plan) : requestType(operation, plan);
  file.line();
  file.block(
    ["const ", file.declare(operationConstant(operation)), ": ", type, " = {"],
    () => {
      for (const member of membersOf(operation, context)) file.line(member, ",");
    },
    "};",
  );
}

const requestType = (operation: HttpOperation, plan: Plan): Printable => [
  plan.runtimeType("HttpOperation"),
  "<",
  resultType(operation, plan),
  ">",
];

const streamType = ({ events }: SseOperation, plan: Plan): Printable => [
  plan.runtimeType("EventStreamOperation"),
  "<",
  typeText(events, plan),
  ">",
];

function membersOf(operation: Operation, context: CheckContext): readonly Printable[] {
  const { id, path, queryParameters, headerParameters, responses } = operation;
  const shared = [
    `path: ${JSON.stringify(path)}`,
    ...namesOf(
      "query",
      queryParameters.map(({ name }) => name),
    ),
    ...namesOf(
      "headers",
      headerParameters.map(({ name }) => name),
    ),
  ];
  const refusals = [
    "refusals: ",
    byStatus(
      responses.filter((one) => !isSuccess(one)),
      (one) => answerOf(one, context),
    ),
  ];
  const own =
    operation.kind === "sse" ? streamMembers(operation, context) : requestMembers(operation, context);
  const method = operation.kind === "sse" ? [] : [`method: ${JSON.stringify(operation.method)}`];
  return [`id: ${JSON.stringify(id)}`, ...method, ...shared, ...own, refusals];
}

function requestMembers({ body, responses }: HttpOperation, context: CheckContext): readonly Printable[] {
  const isJson = body === undefined || body.contentType === "application/json";
  const answers = byStatus(responses.filter(isSuccess), (one) => answerOf(one, context));
  return [...(isJson ? [] : [`contentType: ${JSON.stringify(body.contentType)}`]), ["answers: ", answers]];
}

function streamMembers(
  { events, controlFrames, resume }: SseOperation,
  context: CheckContext,
): readonly Printable[] {
  const frames = controlFrames.map(({ event, type, terminal }) => [
    memberName(event),
    ": { decode: ",
    decoderOf(type, context),
    `, terminal: ${terminal} }`,
  ]);
  return [
    ["decode: ", decoderOf(events, context)],
    ["controlFrames: ", record(frames)],
    `resumeQuery: ${JSON.stringify(resume.query)}`,
  ];
}

const namesOf = (member: string, names: readonly string[]): readonly Printable[] =>
  names.length === 0
    ? []
    : [
        [
          `${member}: `,
          enclosed(
            names.map((name) => JSON.stringify(name)),
            { open: "[", close: "]" },
          ),
        ],
      ];

const record = (members: readonly Printable[]): Printable =>
  enclosed(members, { open: "{", close: "}", padding: " " });

const byStatus = (responses: readonly Response[], print: (response: Response) => Printable): Printable =>
  record(responses.map((response) => [`${response.status}: `, print(response)]));

const isSuccess = ({ status }: Response): boolean => status >= 200 && status < 300;

const TEXT = /^(?:text\/|application\/(?:x-)?ndjson\b)/;

/** How a body is read: with a decoder when it has a type, else by its content type. */
function answerOf({ body }: Response, context: CheckContext): Printable {
  if (body === undefined) return '"nothing"';
  if (body.type) return decoderOf(body.type, context);
  return TEXT.test(body.contentType) ? '"text"' : '"bytes"';
}

/** A definition has a decoder; any other type gets one in the client's own file. */
export function decoderOf(type: Type, { plan, helpers }: CheckContext): Printable {
  if (type.kind === "reference" && plan.typeOf(type.id).kind !== "enum") return plan.decode(type.id);
  return helpers.decode(type);
}

/** What a call gives: the union of the bodies of success. */
export function resultType({ responses }: HttpOperation, plan: Plan): Printable {
  const types = new Map(
    responses
      .filter(isSuccess)
      .map((response) => [JSON.stringify(response.body?.type ?? response.body?.contentType ?? ""), response]),
  );
  return [...types.values()].flatMap((response, index) =>
    index === 0 ? [bodyType(response, plan)] : [" | ", bodyType(response, plan)],
  );
}

function bodyType({ body }: Response, plan: Plan): Printable {
  if (body === undefined) return "void";
  if (body.type) return typeText(body.type, plan);
  return TEXT.test(body.contentType) ? "string" : "Blob";
}
