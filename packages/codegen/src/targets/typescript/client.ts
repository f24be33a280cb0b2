import type { Operation, Protocol } from "@colloquy/ir";
import { groupBy } from "@colloquy/ir";
import { enclosed, type SourceFile } from "../../writer/index.ts";
import { emitMembers } from "./declarations.ts";
import { definitionDoc } from "./docs.ts";
import { emitHelpers } from "./emit-helpers.ts";
import { createHelpers } from "./helpers.ts";
import { emitMethod, emitMethodSignature, parametersName } from "./methods.ts";
import { pascalName } from "./names.ts";
import { emitOperation } from "./operations.ts";
import type { Plan } from "./plan.ts";
import { emitService } from "./service.ts";

/** The methods of one resource. */
interface Resource {
  readonly name: string;
  /** Name of its interface. */
  readonly type: string;
  readonly methods: readonly { readonly name: string; readonly operation: Operation }[];
}

/** Prints the client of an HTTP protocol: operations as data, an interface per resource, and what creates the client. */
export function emitClient(file: SourceFile, protocol: Protocol, plan: Plan): void {
  const client = plan.clientName(protocol);
  const resources = resourcesOf(protocol, plan);
  emitService(file, protocol, plan);
  const context = { plan, helpers: createHelpers() };
  for (const operation of protocol.operations) emitOperation(file, operation, context);
  for (const operation of protocol.operations) emitParameters(file, operation, plan);
  for (const resource of resources) emitResource(file, resource, plan);
  emitInterface(file, client, protocol, resources);
  emitFactory(file, client, protocol, resources, plan);
  emitHelpers(file, context);
}

/** Public names of a client's file, types and values apart. */
export function clientExports(
  protocol: Protocol,
  plan: Plan,
): { readonly types: readonly string[]; readonly values: readonly string[] } {
  const client = plan.clientName(protocol);
  const parameters = protocol.operations.flatMap((operation) => parametersName(operation) ?? []);
  const resources = resourcesOf(protocol, plan).map(({ type }) => type);
  return { types: [`${client}Client`, ...resources, ...parameters], values: [`create${client}Client`] };
}

function resourcesOf(protocol: Protocol, plan: Plan): readonly Resource[] {
  const placed = protocol.operations.map((operation) => {
    const [resource = "", method = ""] = plan.operationName(protocol, operation.id).split(".");
    return { resource, method: { name: method, operation } };
  });
  const byResource = groupBy(placed, ({ resource }) => resource);
  return [...byResource].map(([name, methods]) => ({
    name,
    type: `${plan.clientName(protocol)}${pascalName(name)}`,
    methods: methods.map(({ method }) => method),
  }));
}

function emitParameters(file: SourceFile, operation: Operation, plan: Plan): void {
  const name = parametersName(operation);
  if (name === undefined) return;
  file.line();
  file.doc(`Parameters of «${operation.summary}».`);
  const fields = [...operation.queryParameters, ...operation.headerParameters];
  file.block(`export interface ${file.declare(name)} {`, () => emitMembers(file, fields, plan), "}");
}

function emitResource(file: SourceFile, { type, methods }: Resource, plan: Plan): void {
  file.line();
  file.block(
    `export interface ${file.declare(type)} {`,
    () => {
      for (const { name, operation } of methods) emitMethodSignature(file, operation, name, plan);
    },
    "}",
  );
}

function emitInterface(
  file: SourceFile,
  client: string,
  { title, docs }: Protocol,
  resources: readonly Resource[],
): void {
  file.line();
  file.doc(`A client of ${title}.\n\n${definitionDoc(docs)}`);
  file.block(
    `export interface ${file.declare(`${client}Client`)} {`,
    () => {
      for (const { name, type } of resources) file.line(`readonly ${name}: ${type};`);
    },
    "}",
  );
}

function emitFactory(
  file: SourceFile,
  client: string,
  { title }: Protocol,
  resources: readonly Resource[],
  plan: Plan,
): void {
  file.line();
  file.doc(`Creates a client of ${title}. Nothing is sent before the first call.`);
  file.block(
    [
      `export function ${file.declare(`create${client}Client`)}`,
      enclosed([["options: ", plan.runtimeType("ClientOptions"), " = {}"]], { open: "(", close: ")" }),
      `: ${client}Client {`,
    ],
    () => {
      file.line("const transport = ", plan.runtime("createHttpTransport"), "(service, options);");
      for (const resource of resources) emitImplementation(file, resource, plan);
      const names = resources.map(({ name }) => name);
      file.line("return ", enclosed(names, { open: "{", close: "}", padding: " " }), ";");
    },
    "}",
  );
}

function emitImplementation(file: SourceFile, { name, type, methods }: Resource, plan: Plan): void {
  file.block(
    `const ${name}: ${type} = {`,
    () => {
      for (const method of methods) emitMethod(file, method.operation, method.name, plan);
    },
    "};",
  );
}
