import type { Contract } from "@colloquy/ir";
import { code, joinBlocks, section } from "../../documents/markdown.ts";
import { prose } from "../../documents/prose.ts";
import { protocolSections } from "../../documents/protocol-info.ts";
import { partProvenance } from "../../documents/provenance.ts";
import { createTypeTable } from "../../documents/types.ts";
import type { OutputFile, TargetContext } from "../../target.ts";
import { describeChannels } from "./channels.ts";
import { describeModel } from "./counterparts.ts";
import { describeMessages } from "./messages.ts";
import { describeRpc } from "./methods.ts";
import { pagesOf } from "./names.ts";
import { describeOperations } from "./operations.ts";
import { describeStateMachine } from "./order.ts";
import { createPage, fileOf, type Page } from "./page.ts";
import { createPartIndex } from "./parts.ts";
import { describeType } from "./types.ts";

type Protocol = Contract["protocols"][number];

/** One page for each protocol and for each group of shared types. */
export function emitDocuments(contract: Contract, context: TargetContext): readonly OutputFile[] {
  const types = createTypeTable(contract);
  const shared = { types, parts: createPartIndex(contract), context };
  return pagesOf(contract).map((id) => {
    const protocol = contract.protocols.find((one) => one.id === id);
    const own = contract.types.filter(({ namespace }) => namespace === id);
    const page = createPage(id, shared);
    // A page links to the corresponding parts of other protocols, so it depends on them too.
    const related = contract.protocols.map(({ counterparts }) => counterparts);
    const head = partProvenance({ protocol, ids: own.map((type) => type.id), related }, types, context);
    const body = protocol
      ? protocolBlocks(protocol, page)
      : [`# ${contract.title}: ${id}`, section(2, "On the wires", describeModel(own, page))];
    const reference = section(2, "Types", ...own.map((type) => describeType(type, page)));
    const blocks = [`<!--\n${head.join("\n")}\n-->`, ...body, reference];
    return { path: fileOf(id, context), text: `${joinBlocks(blocks)}\n` };
  });
}

function protocolBlocks(protocol: Protocol, page: Page): readonly string[] {
  return [
    `# ${protocol.title}`,
    prose(protocol.docs),
    summaryOf(protocol),
    section(2, "Channels", ...describeChannels(protocol, page)),
    section(2, "Authentication", ...protocol.auth.map(describeAuth)),
    section(2, "Operations", ...describeOperations(protocol, page)),
    ...describeRpc(protocol, page),
    section(2, "Messages", ...describeMessages(protocol, page)),
    section(2, "Order", ...protocol.order.map(describeStateMachine)),
    ...protocolSections(protocol, 2),
  ];
}

function summaryOf({ id, version, transports, docs }: Protocol): string {
  const items = [
    `Id: ${code(id)}`,
    `Version: ${code(version)}`,
    `Transports: ${transports.join(", ")}`,
    docs.source ? `Source: ${docs.source}` : "",
  ];
  return items.filter((item) => item !== "").join(" · ");
}

const describeAuth = ({ in: place, name, description }: Protocol["auth"][number]): string =>
  `${code(name)} in the ${place}: ${description}`;
