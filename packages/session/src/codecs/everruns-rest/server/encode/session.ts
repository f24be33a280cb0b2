import { present } from "../../../../codec/values.ts";
import { mergeSettings } from "../../../../state/index.ts";
import { agentIdOf, harnessIdOf, modelIdOf } from "../../settings.ts";
import type { Encoders } from "./step.ts";

export const encodeSession: Encoders<"session.created" | "session.updated"> = {
  "session.created": (state, { settings }, output) => {
    output.add(
      "session.started",
      present({
        harness_id: harnessIdOf(settings),
        agent_id: agentIdOf(settings),
        model_id: modelIdOf(settings.model),
      }),
    );
    return { ...state, settings };
  },
  "session.updated": (state, { settings }) => ({
    ...state,
    settings: mergeSettings(state.settings, settings),
  }),
};
