import { prefixedId } from "@colloquy/define";

/**
 * Ids of the protocol: a prefix and the 32 lower-case hexadecimal digits of a UUID, normally version 7 (§2.2). Ids of
 * tool calls are opaque text from the model and not among them.
 */
export const sessionId = () => prefixedId("session");
export const messageId = () => prefixedId("message");
export const eventId = () => prefixedId("event");
export const turnId = () => prefixedId("turn");
export const executionId = () => prefixedId("exec");
export const agentId = () => prefixedId("agent");
export const agentVersionId = () => prefixedId("agentver");
export const harnessId = () => prefixedId("harness");
export const modelId = () => prefixedId("model");
export const providerId = () => prefixedId("provider");
export const imageId = () => prefixedId("img");
export const organizationId = () => prefixedId("org");
export const workspaceId = () => prefixedId("wsp");
export const principalId = () => prefixedId("principal");
export const participantId = () => prefixedId("part");
export const taskId = () => prefixedId("task");
export const taskMessageId = () => prefixedId("tmsg");
