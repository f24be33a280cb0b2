/** Where our CLI does better than the original, in a form the original's hosts accept. */
export const deviations: readonly string[] = [
  "Unknown `--flag` and `--flag=value` are ignored, so that a newer SDK can start an older CLI (§2.2, INFERRED).",
  "U+2028 and U+2029 are escaped in every line, because some hosts split on them (§1).",
  "Members that older versions leave out are optional here, so that the frames of all three eras are read (§13).",
  "A failed turn always carries `errors`, and a result always `modelUsage` and `permission_denials` (§4.6).",
];
