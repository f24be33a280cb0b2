import { type DefinitionDocs, namespace } from "@colloquy/define";

/** Claude over WebSocket, the wire of Chucky's hosted sessions. Sections name our dossier of the protocol. */
export const chucky = namespace("chucky-ws");

/** Docs of a definition: the section of the dossier it comes from, what it means, and instances of it. */
export function docs(section: string, description: string, ...examples: readonly unknown[]): DefinitionDocs {
  return { description, source: `chucky-ws ${section}`, ...(examples.length > 0 ? { examples } : {}) };
}
