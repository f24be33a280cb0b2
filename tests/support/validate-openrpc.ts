import { text } from "node:stream/consumers";
import { validateOpenRPCDocument } from "@open-rpc/schema-utils-js";

const outcome = validateOpenRPCDocument(JSON.parse(await text(process.stdin)));
process.stdout.write(JSON.stringify(outcome === true ? [] : [`${outcome.name}: ${outcome.message}`]));
