/** Intended differences from the original, in a form its clients accept. */
export const deviations: readonly string[] = [
  "Every frame carries `timestamp` and `channelId`, also where the original omits them (§2).",
  "`connection` carries both `jobId` and `recordId` (§4.1).",
  "`sdpInvite` carries `invite`, as the running service does, not the newer page's `sdpOffer` (§12).",
  "A failed client-side tool is reported inside `result` by convention: there is no error member (§3.4).",
  "A socket always ends with a close frame; the original has been observed to end calls without one (§5).",
  "An `Authorization: Bearer` header is accepted in place of the token in the query (§1).",
];
