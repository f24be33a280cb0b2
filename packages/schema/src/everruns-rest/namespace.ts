import { namespace } from "@colloquy/define";

/** everruns REST, version C of its dossier (the OpenAPI document of 2026-08). Ids of its types start with this name. */
export const everrunsRest = namespace("everruns-rest");
