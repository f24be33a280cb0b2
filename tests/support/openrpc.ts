import { runModule } from "./child.ts";

/** What the OpenRPC validator says about a document, as lines; none when it is well. */
export const validateOpenrpc = async (document: string): Promise<readonly string[]> =>
  JSON.parse(await runModule("./validate-openrpc.ts", document));
