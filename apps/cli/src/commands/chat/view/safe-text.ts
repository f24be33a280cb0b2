const CONTROL = /\p{Cc}/gu;
const ALLOWED: ReadonlySet<string> = new Set(["\n", "\t"]);
const PICTURES = 0x24_00;

/**
 * Text of a peer as a terminal may show it. A control character becomes a visible sign, so that no peer's text moves our
 * cursor or changes our colours.
 */
export const safeText = (text: string): string => text.replaceAll("\r\n", "\n").replace(CONTROL, visible);

function visible(character: string): string {
  if (ALLOWED.has(character)) return character;
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(PICTURES + code) : "\uFFFD";
}
