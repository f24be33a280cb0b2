import type { Type } from "@colloquy/ir";
import type { Answer, Content, Method, Result, Stream } from "../../../client-model/index.ts";
import type { Printable, SourceFile } from "../../../writer/index.ts";
import type { EmitContext } from "../context.ts";
import type { CheckContext } from "../decoders/checks.ts";
import { enclosed } from "../layouts.ts";
import { keyName, typeText } from "../types.ts";

/** Prints an operation, under the name of its constant, as the data that a transport works on. */
export function emitOperation(file: SourceFile, name: string, method: Method, context: CheckContext): void {
  const type = operationType(method, context);
  file.line();
  file.block(
    ["const ", file.declare(name), ": ", type, " = {"],
    () => {
      for (const member of membersOf(method, context)) file.line(member, ",");
    },
    "};",
  );
}

function operationType({ returns }: Method, context: EmitContext): Printable {
  const type = context.runtimeType(returns.kind === "stream" ? "EventStreamOperation" : "HttpOperation");
  return [type, "<", returnType(returns, context), ">"];
}

/** The events of a stream, or what a call gives: the union of the bodies of success. */
export function returnType(returns: Method["returns"], context: EmitContext): Printable {
  if (returns.kind === "stream") return typeText(returns.events, context);
  return returns.contents.flatMap((content, index) =>
    index === 0 ? [contentType(content, context)] : [" | ", contentType(content, context)],
  );
}

function contentType(content: Content, context: EmitContext): Printable {
  if (content.kind === "value") return typeText(content.type, context);
  return { text: "string", bytes: "Blob", nothing: "void" }[content.kind];
}

function membersOf(method: Method, context: CheckContext): readonly Printable[] {
  const { operation, verb, path, query, headers, returns, refusals } = method;
  return [
    `id: ${JSON.stringify(operation)}`,
    ...(returns.kind === "stream" ? [] : [`method: ${JSON.stringify(verb)}`]),
    `path: ${JSON.stringify(path)}`,
    ...namesOf("query", query),
    ...namesOf("headers", headers),
    ...(returns.kind === "stream"
      ? streamMembers(returns, context)
      : resultMembers(returns, method, context)),
    ["refusals: ", byStatus(refusals, context)],
  ];
}

function resultMembers(
  { answers }: Result,
  { arguments: given }: Method,
  context: CheckContext,
): readonly Printable[] {
  const types = given.flatMap((argument) => (argument.kind === "body" ? argument.contentType : []));
  const unusual = types.filter((type) => type !== "application/json");
  return [
    ...unusual.map((type) => `contentType: ${JSON.stringify(type)}`),
    ["answers: ", byStatus(answers, context)],
  ];
}

function streamMembers(
  { events, controlFrames, resumeQuery }: Stream,
  context: CheckContext,
): readonly Printable[] {
  const frames = controlFrames.map(({ event, type, terminal }) => [
    keyName(event),
    ": { decode: ",
    decoderOf(type, context),
    `, terminal: ${terminal} }`,
  ]);
  return [
    ["decode: ", decoderOf(events, context)],
    ["controlFrames: ", record(frames)],
    `resumeQuery: ${JSON.stringify(resumeQuery)}`,
  ];
}

function namesOf(member: string, names: readonly string[]): readonly Printable[] {
  if (names.length === 0) return [];
  const texts = names.map((name) => JSON.stringify(name));
  return [[`${member}: `, enclosed(texts, { open: "[", close: "]" })]];
}

const record = (members: readonly Printable[]): Printable =>
  enclosed(members, { open: "{", close: "}", padding: " " });

const byStatus = (answers: readonly Answer[], context: CheckContext): Printable =>
  record(answers.map(({ status, content }) => [`${status}: `, answerText(content, context)]));

/** How a body is read: with a decoder, or as what its kind says. */
const answerText = (content: Content, context: CheckContext): Printable =>
  content.kind === "value" ? decoderOf(content.type, context) : JSON.stringify(content.kind);

/** A definition has a decoder; any other type gets one in the client's own file. */
export function decoderOf(type: Type, context: CheckContext): Printable {
  if (type.kind === "reference" && context.typeOf(type.id).kind !== "enum") return context.decode(type.id);
  return context.helpers.decode(type);
}
