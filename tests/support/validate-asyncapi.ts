import { text } from "node:stream/consumers";
import { Parser } from "@asyncapi/parser";

/**
 * `validate` applies every rule of the parser. `parse` goes on to build a model for programs and walks it along every path
 * there is, which takes many seconds for types that refer to each other and says no more about the document.
 */
const diagnostics = await new Parser().validate(await text(process.stdin));
process.stdout.write(JSON.stringify(diagnostics));
