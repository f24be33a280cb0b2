/** Intended differences from the original, in a form its hosts accept. */
export const deviations: readonly string[] = [
  "Unknown `--flag` and `--flag=value` are ignored, so that a newer SDK can start an older CLI (§2.2, INFERRED).",
  "U+2028 and U+2029 are escaped in every line, because some hosts split on them (§1).",
  "Members that older versions leave out are optional here, so that the frames of all three eras are read (§13).",
  "A failed turn always carries `errors`, and a result always `modelUsage` and `permission_denials` (§4.6).",
  "The last block of an answer carries its `stop_reason`, as in 2.0, so that a reader knows at once that the answer is complete (§4.2, §13).",
  "`initialize` is answered before the MCP handshake, so that a broken server in the host does not hang it (§7.2, §16).",
  "`set_model` writes no replay frame of a local command (§18 quirk 26).",
  "An interrupt is answered before open questions are withdrawn; both happen (§9).",
];
