import type { HarnessList, ModelList } from "@colloquy/schema/everruns-rest";
import { defaultHarnessId, modelIdOf, toPrefixedId } from "@colloquy/session/everruns-rest";
import type { Handlers } from "../call.ts";
import type { EverrunsServices } from "../services.ts";

/** Lists the harness and the models of this server (§10). */
export function catalogueHandlers({ context }: EverrunsServices): Handlers {
  const since = new Date().toISOString();
  const times = { created_at: since, updated_at: since };
  const { agent } = context;

  const harnesses: HarnessList = {
    data: [{ id: defaultHarnessId, name: "generic", status: "active", is_built_in: true, ...times }],
  };
  const models: ModelList = {
    data: agent.models.map(({ id, displayName }) => ({
      id: modelIdOf(id) ?? id,
      model_id: id,
      display_name: displayName,
      provider_id: toPrefixedId("provider", `provider:${agent.id}`),
      provider_name: agent.id,
      provider_type: agent.id,
      capabilities: ["tools"],
      enabled: true,
      healthy: true,
      is_favorite: false,
      ...times,
    })),
  };

  return {
    list_harnesses: async () => ({ status: 200, body: harnesses }),
    list_models: async () => ({ status: 200, body: models }),
  };
}
