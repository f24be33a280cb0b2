import type { Contract } from "@colloquy/ir";
import { componentReference, componentSchemas } from "../../documents/components.ts";
import { type DocumentObject, jsonText } from "../../documents/json-text.ts";
import { protocolProse } from "../../documents/protocol-info.ts";
import { partProvenance } from "../../documents/provenance.ts";
import type { Dialect } from "../../documents/schema/index.ts";
import { createTypeTable, type TypeTable } from "../../documents/types.ts";
import type { OutputFile, TargetContext } from "../../target.ts";
import { toErrors } from "./errors.ts";
import { toMethod, toNotification } from "./methods.ts";
import { componentsOf, describedBy, FILES, type RpcProtocol, schemasOf } from "./names.ts";

/** Details that a contract does not contain. */
export type OpenrpcOptions = {
  /** SPDX expression of the documents' license; none when empty. */
  readonly license: string;
};

/** One document for each protocol with methods. */
export function emitDocuments(
  contract: Contract,
  options: OpenrpcOptions,
  context: TargetContext,
): readonly OutputFile[] {
  const types = createTypeTable(contract);
  return describedBy(contract).map((protocol) => ({
    path: `${context.names.of(FILES, protocol.id)}.json`,
    text: jsonText(toDocument(protocol, types, options, context)),
  }));
}

function toDocument(
  protocol: RpcProtocol,
  types: TypeTable,
  { license }: OpenrpcOptions,
  context: TargetContext,
): DocumentObject {
  const dialect = createDialect(protocol.id, types, context);
  const { title, version, rpc } = protocol;
  return {
    openrpc: "1.3.2",
    "x-provenance": partProvenance({ protocol, ids: componentsOf(protocol, types).ids }, types, context),
    info: {
      title,
      version,
      description: protocolProse(protocol, 2),
      license: license === "" ? undefined : { name: license },
    },
    methods: rpc.methods.map((method) => toMethod(method, protocol, dialect, context)),
    "x-notifications": rpc.notifications.map((notification) => toNotification(notification, dialect)),
    components: {
      schemas: componentSchemas(componentsOf(protocol, types), dialect, context.names),
      errors: toErrors(protocol),
    },
  };
}

const nothing = () => ({});

/** The schemas of OpenRPC are draft 7. */
const createDialect = (protocol: string, types: TypeTable, { names }: TargetContext): Dialect => ({
  types,
  refSiblings: false,
  referenceTo: componentReference(names, schemasOf(protocol)),
  annotate: nothing,
  annotateTagged: nothing,
});
