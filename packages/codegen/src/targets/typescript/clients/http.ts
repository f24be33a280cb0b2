import {
  createDistinct,
  type HttpClient,
  type Method,
  type ProtocolClient,
} from "../../../client-model/index.ts";
import type { SourceFile } from "../../../writer/index.ts";
import type { EmitContext, Module, Namespace } from "../context.ts";
import { emitMembers } from "../declarations.ts";
import { createCheckContext, emitHelpers } from "../decoders/helpers.ts";
import { definitionDoc } from "../docs.ts";
import { enclosed } from "../layouts.ts";
import { argumentName, valueName } from "../names.ts";
import { type ClientTypes, clientTypesOf, parametersOf, type Resource } from "./exports.ts";
import { emitMethod, emitMethodSignature, type MethodCode } from "./methods.ts";
import { emitOperation } from "./operations.ts";
import { serviceMembers } from "./service.ts";

/** A protocol with operations. */
type HttpProtocol = ProtocolClient & { readonly http: HttpClient };

/** A client on its way into a file. */
interface ClientCode {
  readonly protocol: HttpProtocol;
  readonly types: ClientTypes;
  readonly factory: string;
  /** Names of the constants for resources and operations. */
  readonly constants: { readonly resources: Constants; readonly operations: Constants };
}

type Constants = ReadonlyMap<string, string>;

/** The file of a client; none for a protocol without operations. */
export function httpModule({ protocol }: Namespace, context: EmitContext): Module | undefined {
  if (!isHttp(protocol)) return undefined;
  const { client, resources } = clientTypesOf(protocol, context);
  const { id, http } = protocol;
  const parameters = http.methods.flatMap((method) => parametersOf(method, id, context) ?? []);
  return {
    name: "client",
    types: [client, ...resources.map(({ type }) => type), ...parameters],
    values: [factoryName(protocol, context)],
    emit: (file) => emitClient(file, protocol, context),
  };
}

const isHttp = (protocol: ProtocolClient | undefined): protocol is HttpProtocol =>
  protocol?.http !== undefined;

const factoryName = ({ id }: ProtocolClient, context: EmitContext) => `create${context.clientName(id)}Client`;

/** Prints the client of an HTTP protocol: operations as data, an interface per resource, and what creates the client. */
function emitClient(file: SourceFile, protocol: HttpProtocol, context: EmitContext): void {
  const types = clientTypesOf(protocol, context);
  const factory = factoryName(protocol, context);
  const constants = constantsOf(protocol, types, factory);
  const code: ClientCode = { protocol, types, factory, constants };
  const { methods } = protocol.http;
  const checks = createCheckContext(context, [
    ...LOCALS,
    factory,
    ...constants.resources.values(),
    ...constants.operations.values(),
  ]);
  emitService(file, protocol, context);
  for (const method of methods) emitOperation(file, constantOf(method, code), method, checks);
  for (const method of methods) emitParameters(file, method, protocol.id, context);
  for (const resource of types.resources) emitResource(file, resource, code, context);
  emitInterface(file, code);
  emitFactory(file, code, context);
  emitHelpers(file, checks);
}

/** Names that the file and its functions use for what they are. */
const LOCALS = ["service", "transport", "options", "body", "parameters"];

/** Constants that neither meet each other nor are hidden by an argument. */
function constantsOf({ http }: HttpProtocol, { resources }: ClientTypes, factory: string) {
  const distinctResource = createDistinct(LOCALS);
  const byResource = new Map(resources.map(({ name }) => [name, distinctResource(name)]));
  const given = http.methods.flatMap((method) => method.arguments.map(({ name }) => argumentName(name)));
  const distinct = createDistinct([...LOCALS, factory, ...byResource.values(), ...given]);
  const byOperation = new Map(
    http.methods.map(({ operation }) => [operation, distinct(valueName(operation))]),
  );
  return { resources: byResource, operations: byOperation };
}

const constantOf = ({ operation }: Method, { constants }: ClientCode): string =>
  constants.operations.get(operation) as string;

function emitService(file: SourceFile, protocol: HttpProtocol, context: EmitContext): void {
  const members = enclosed(serviceMembers(protocol, protocol.http.token), {
    open: "{",
    close: "}",
    padding: " ",
  });
  file.line();
  file.line(`const ${file.declare("service")}: `, context.runtimeType("Service"), " = ", members, ";");
}

function emitParameters(file: SourceFile, method: Method, protocol: string, context: EmitContext): void {
  for (const argument of method.arguments) {
    if (argument.kind !== "parameters") continue;
    const name = context.parametersName(protocol, method.operation);
    file.line();
    file.doc(`Parameters of «${method.summary}».`);
    const emitFields = () => emitMembers(file, argument.fields, context);
    file.block(`export interface ${file.declare(name)} {`, emitFields, "}");
  }
}

const codesOf = ({ methods }: Resource, code: ClientCode): readonly MethodCode[] =>
  methods.map(({ name, method }) => ({
    name,
    method,
    protocol: code.protocol.id,
    constant: constantOf(method, code),
  }));

function emitResource(file: SourceFile, resource: Resource, code: ClientCode, context: EmitContext): void {
  file.line();
  file.block(
    `export interface ${file.declare(resource.type)} {`,
    () => {
      for (const method of codesOf(resource, code)) emitMethodSignature(file, method, context);
    },
    "}",
  );
}

function emitInterface(file: SourceFile, { protocol, types }: ClientCode): void {
  file.line();
  file.doc(`A client of ${protocol.title}.\n\n${definitionDoc(protocol.docs)}`);
  file.block(
    `export interface ${file.declare(types.client)} {`,
    () => {
      for (const { name, type } of types.resources) file.line(`readonly ${name}: ${type};`);
    },
    "}",
  );
}

function emitFactory(file: SourceFile, code: ClientCode, context: EmitContext): void {
  const { protocol, types, factory, constants } = code;
  file.line();
  file.doc(`Creates a client of ${protocol.title}. Nothing is sent before the first call.`);
  file.block(
    [
      `export function ${file.declare(factory)}`,
      enclosed([["options: ", context.runtimeType("ClientOptions"), " = {}"]], { open: "(", close: ")" }),
      `: ${types.client} {`,
    ],
    () => {
      file.line("const transport = ", context.runtime("createHttpTransport"), "(service, options);");
      for (const resource of types.resources) emitImplementation(file, resource, code, context);
      const members = [...constants.resources].map(([name, local]) =>
        name === local ? name : `${name}: ${local}`,
      );
      file.line("return ", enclosed(members, { open: "{", close: "}", padding: " " }), ";");
    },
    "}",
  );
}

function emitImplementation(
  file: SourceFile,
  resource: Resource,
  code: ClientCode,
  context: EmitContext,
): void {
  file.block(
    `const ${code.constants.resources.get(resource.name)}: ${resource.type} = {`,
    () => {
      for (const method of codesOf(resource, code)) emitMethod(file, method, context);
    },
    "};",
  );
}
