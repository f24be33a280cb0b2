import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parseAsyncapi } from "../../../tests/support/asyncapi.ts";
import { judgeComponents } from "./components.ts";
import { readContract } from "./contract.ts";
import { documentsIn } from "./documents.ts";

interface AsyncapiDocument {
  readonly operations: Readonly<Record<string, { readonly action: "send" | "receive" }>>;
}

const contract = readContract();
const documents = documentsIn("asyncapi");
const described = contract.protocols.filter(({ channel }) => channel !== undefined);

it("describes every protocol with a channel", () => {
  expect(documents.map(({ name }) => name)).toEqual(described.map(({ id }) => `${id}.json`).sort());
});

describe.each(documents)("$name", (document) => {
  it("receives what clients send and sends what servers send", () => {
    const { operations }: AsyncapiDocument = JSON.parse(document.text);
    const messages = described.find(({ id }) => `${id}.json` === document.name)?.messages ?? [];
    const count = (wanted: string) =>
      Object.values(operations).filter(({ action }) => action === wanted).length;
    const sentBy = (...directions: string[]) =>
      messages.filter(({ direction }) => directions.includes(direction)).length;
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
    expect(await parseAsyncapi(document.text)).toEqual([]);
  });
});
