import type { z } from "zod";
import { stamp } from "../../examples.ts";
import { claudeStreamJson } from "../../namespace.ts";
import { systemInitSchema } from "./init.ts";
import {
  systemCommandsChangedSchema,
  systemElicitationCompleteSchema,
  systemFilesPersistedSchema,
  systemHookProgressSchema,
  systemHookResponseSchema,
  systemHookStartedSchema,
  systemInformationalSchema,
  systemLocalCommandOutputSchema,
  systemMemoryRecallSchema,
  systemMirrorErrorSchema,
  systemNotificationSchema,
  systemPluginInstallSchema,
  systemSessionWritesLostSchema,
  systemWorkerShuttingDownSchema,
} from "./notice.ts";
import {
  systemBackgroundTasksChangedSchema,
  systemTaskNotificationSchema,
  systemTaskProgressSchema,
  systemTaskStartedSchema,
  systemTaskUpdatedSchema,
} from "./task.ts";
import {
  systemApiRetrySchema,
  systemCompactBoundarySchema,
  systemControlRequestProgressSchema,
  systemModelRefusalFallbackSchema,
  systemModelRefusalNoFallbackSchema,
  systemPermissionDeniedSchema,
  systemPostTurnSummarySchema,
  systemSessionMetadataSchema,
  systemSessionStateChangedSchema,
  systemStatusSchema,
  systemTaskSummarySchema,
  systemThinkingTokensSchema,
} from "./turn.ts";

/** Every known subtype: `init` (§4.1) and those of §5. */
export const systemSchemas = [
  systemInitSchema,
  systemCompactBoundarySchema,
  systemStatusSchema,
  systemApiRetrySchema,
  systemHookStartedSchema,
  systemHookProgressSchema,
  systemHookResponseSchema,
  systemTaskStartedSchema,
  systemTaskProgressSchema,
  systemTaskUpdatedSchema,
  systemTaskNotificationSchema,
  systemBackgroundTasksChangedSchema,
  systemThinkingTokensSchema,
  systemSessionStateChangedSchema,
  systemPermissionDeniedSchema,
  systemCommandsChangedSchema,
  systemNotificationSchema,
  systemInformationalSchema,
  systemLocalCommandOutputSchema,
  systemPluginInstallSchema,
  systemFilesPersistedSchema,
  systemMemoryRecallSchema,
  systemElicitationCompleteSchema,
  systemControlRequestProgressSchema,
  systemModelRefusalFallbackSchema,
  systemModelRefusalNoFallbackSchema,
  systemMirrorErrorSchema,
  systemSessionWritesLostSchema,
  systemWorkerShuttingDownSchema,
  systemPostTurnSummarySchema,
  systemTaskSummarySchema,
  systemSessionMetadataSchema,
] as const;

export const systemSchema = claudeStreamJson.openUnion(
  "System",
  {
    description:
      "Frame about the session rather than the conversation, distinguished by `subtype`. Newer CLIs send further subtypes.",
    source: "claude-stream-json §4.1, §5",
    examples: [{ type: "system", subtype: "status", status: null, ...stamp }],
  },
  "subtype",
  systemSchemas,
);

export type System = z.infer<typeof systemSchema>;
