import type { Diagnostic } from "@colloquy/define/support";

/** A member of a body that cannot be accepted; `code` is one of the protocol's, with dashes. */
export const refusal = (code: string, pointer: string, message: string): Diagnostic => ({
  code,
  severity: "error",
  pointer,
  message,
});

/** A refusal of a language tag that is none. */
export function checkLocale(locale: string | null | undefined, pointer: string): readonly Diagnostic[] {
  if (locale == null || isLanguageTag(locale)) return [];
  return [refusal("invalid-request", pointer, `"${locale}" is not a language tag.`)];
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
