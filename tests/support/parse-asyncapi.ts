import { text } from "node:stream/consumers";
import { Parser } from "@asyncapi/parser";

const { document, diagnostics } = await new Parser().parse(await text(process.stdin));
process.stdout.write(JSON.stringify({ parsed: document !== undefined, diagnostics }));
