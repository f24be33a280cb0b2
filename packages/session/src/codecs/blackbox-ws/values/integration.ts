import type { Feature } from "@colloquy/schema/blackbox-ws";

/** What an integration settles for its conversations (§1). */
export interface IntegrationRules {
  /** Names of the features that are on. */
  readonly features: ReadonlySet<string>;
  /** Names of the tools that the client runs over the socket; absent: those that the session says are the client's. */
  readonly tools?: readonly string[];
}

/** The rules of an integration as its record has them. */
export const rulesOf = (integration: {
  readonly features: readonly Feature[];
  readonly tools?: readonly string[] | null | undefined;
}): IntegrationRules => ({
  features: new Set(integration.features.filter(({ enabled }) => enabled).map(({ name }) => name)),
  ...(integration.tools && { tools: integration.tools }),
});

/** Everything is allowed and everything is sent. */
export const openRules: IntegrationRules = {
  features: new Set([
    "AllowWebChat",
    "AllowWebCall",
    "AllowPhoneCall",
    "SendCallResult",
    "SendTranscriptForAudioCall",
    "SendToolCallLogs",
  ]),
};
