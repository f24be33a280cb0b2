import type { Contract } from "@colloquy/ir";
import { componentReference, componentSchemas } from "../../documents/components.ts";
import { type DocumentObject, jsonText } from "../../documents/json-text.ts";
import { protocolProse } from "../../documents/protocol-info.ts";
import { partProvenance } from "../../documents/provenance.ts";
import type { Dialect } from "../../documents/schema/index.ts";
import { securitySchemes } from "../../documents/security.ts";
import { createTypeTable, type TypeTable } from "../../documents/types.ts";
import type { OutputFile, TargetContext } from "../../target.ts";
import { toChannels, toOperations } from "./channel.ts";
import { toMessages } from "./messages.ts";
import { componentsOf, type Duplex, describedBy, FILES, schemasOf } from "./names.ts";
import { toServers } from "./servers.ts";

/** Deployment details, which a contract does not contain. */
export type AsyncapiOptions = {
  /** SPDX expression of the documents' license; none when empty. */
  readonly license: string;
  /** Default host, with an optional port, of the servers. */
  readonly host: string;
};

/** One document for each protocol with channels. */
export const emitDocuments = (
  contract: Contract,
  options: AsyncapiOptions,
  context: TargetContext,
): readonly OutputFile[] => {
  const types = createTypeTable(contract);
  return describedBy(contract).map((protocol) => ({
    path: `${context.names.of(FILES, protocol.id)}.json`,
    text: jsonText(toDocument(protocol, types, options, context)),
  }));
};

function toDocument(
  protocol: Duplex,
  types: TypeTable,
  { license, host }: AsyncapiOptions,
  context: TargetContext,
): DocumentObject {
  const dialect = createDialect(protocol.id, types, context);
  const { title, version } = protocol;
  return {
    asyncapi: "3.1.0",
    "x-provenance": partProvenance({ protocol, ids: componentsOf(protocol, types).ids }, types, context),
    info: {
      title,
      version,
      description: protocolProse(protocol, 2),
      license: license === "" ? undefined : { name: license },
    },
    defaultContentType: "application/json",
    servers: toServers(protocol, host),
    channels: toChannels(protocol, dialect, context),
    operations: toOperations(protocol, context),
    components: {
      messages: toMessages(protocol, dialect, context),
      schemas: componentSchemas(componentsOf(protocol, types), dialect, context.names),
      securitySchemes: securitySchemes(protocol.auth, "httpApiKey"),
    },
  };
}

const nothing = () => ({});

/** The schemas of AsyncAPI are draft 7. Its `discriminator` adds nothing to a `const` tag, so it is left out. */
const createDialect = (protocol: string, types: TypeTable, { names }: TargetContext): Dialect => ({
  types,
  refSiblings: false,
  referenceTo: componentReference(names, schemasOf(protocol)),
  annotate: nothing,
  annotateTagged: nothing,
});
