import { type DefinitionDocs, namespace } from "@colloquy/define";

/** Claude over WebSocket, the wire of Chucky's hosted sessions. Section numbers refer to the dossier of the protocol. */
export const chucky = namespace("chucky-ws");

/** Docs of a definition: its section of the dossier, its description and its examples. */
export function docs(section: string, description: string, ...examples: readonly unknown[]): DefinitionDocs {
  return { description, source: `chucky-ws ${section}`, ...(examples.length > 0 ? { examples } : {}) };
}
