import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { validateOpenrpc } from "../../../tests/support/openrpc.ts";
import { judgeComponents } from "./components.ts";
import { readContract } from "./contract.ts";
import { documentsIn } from "./documents.ts";

interface OpenrpcDocument {
  readonly methods: readonly { readonly name: string }[];
  readonly "x-notifications": readonly { readonly name: string }[];
}

const contract = readContract();
const documents = documentsIn("openrpc");
const described = contract.protocols.filter(({ rpc }) => rpc !== undefined);

it("describes every protocol on JSON-RPC", () => {
  expect(documents.map(({ name }) => name)).toEqual(described.map(({ id }) => `${id}.json`).sort());
});

describe.each(documents)("$name", (document) => {
  const { methods, "x-notifications": notifications }: OpenrpcDocument = JSON.parse(document.text);
  const rpc = described.find(({ id }) => `${id}.json` === document.name)?.rpc;

  it("has every method and notification of its protocol", () => {
    expect(methods.map(({ name }) => name)).toEqual(rpc?.methods.map(({ id }) => id));
    expect(notifications.map(({ name }) => name)).toEqual(rpc?.notifications.map(({ id }) => id));
  });

  it("judges every golden vector as it must, read as draft 7", () => {
    const ajv = new Ajv({ strict: true, validateFormats: false });
    const { tried, disagreeing } = judgeComponents("openrpc", document, contract, ajv);
    expect(tried).toBeGreaterThan(5);
    expect(disagreeing).toEqual([]);
  });

  it("passes the OpenRPC validator", async () => {
    expect(await validateOpenrpc(document.text)).toEqual([]);
  });
});
