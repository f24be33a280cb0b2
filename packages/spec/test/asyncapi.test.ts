import type { Protocol } from "@colloquy/ir";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { validateAsyncapi } from "../../../tests/support/asyncapi.ts";
import { judgeComponents } from "./components.ts";
import { readContract } from "./contract.ts";
import { type Document, documentsIn } from "./documents.ts";

interface AsyncapiDocument {
  readonly operations: Readonly<Record<string, { readonly action: "send" | "receive" }>>;
}

const contract = readContract();
const documents = documentsIn("asyncapi");
const described = contract.protocols.filter(({ channels }) => channels.length > 0);

it("describes every protocol with channels", () => {
  expect(documents.map(({ name }) => name)).toEqual(described.map(({ id }) => `${id}.json`).sort());
});

const protocolOf = ({ name }: Document) => described.find(({ id }) => `${id}.json` === name) as Protocol;

describe.each(documents)("$name", (document) => {
  it("receives what clients send and sends what servers send, on every channel", () => {
    const { operations }: AsyncapiDocument = JSON.parse(document.text);
    const { messages, channels } = protocolOf(document);
    const count = (wanted: string) =>
      Object.values(operations).filter(({ action }) => action === wanted).length;
    const sentBy = (...directions: string[]) =>
      channels.length * messages.filter(({ direction }) => directions.includes(direction)).length;
    expect(count("receive")).toBe(sentBy("clientToServer", "both"));
    expect(count("send")).toBe(sentBy("serverToClient", "both"));
  });

  it("judges every golden vector as it must, read as draft 7", () => {
    const ajv = new Ajv({ strict: true, validateFormats: false });
    const { tried, disagreeing } = judgeComponents("asyncapi", document, contract, ajv);
    expect(tried).toBeGreaterThan(5);
    expect(disagreeing).toEqual([]);
  });

  it("passes the AsyncAPI parser without a remark", async () => {
    expect(await validateAsyncapi(document.text)).toEqual([]);
  });
});
