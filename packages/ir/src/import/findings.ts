import type { Diagnostic } from "@colloquy/define/support";

/** Collects what an importer did not understand or had to weaken. */
export interface Findings {
  /** One warning per code and subject, however many places there are: the first is named, the rest are counted. */
  lost(pointer: string, code: string, subject: string, consequence: string): void;
  /** Something without which the document cannot be imported. */
  refuse(pointer: string, code: string, message: string, help?: string): void;
  readonly diagnostics: () => readonly Diagnostic[];
}

interface Loss {
  readonly code: string;
  readonly subject: string;
  readonly consequence: string;
  readonly pointers: Set<string>;
}

export function createFindings(): Findings {
  const errors = new Map<string, Diagnostic>();
  const losses = new Map<string, Loss>();
  return {
    lost: (pointer, code, subject, consequence) => {
      const loss = losses.get(`${code} ${subject}`) ?? { code, subject, consequence, pointers: new Set() };
      losses.set(`${code} ${subject}`, loss);
      loss.pointers.add(pointer);
    },
    refuse: (pointer, code, message, help) => {
      const error: Diagnostic = { code, severity: "error", pointer, message };
      errors.set(`${code} ${pointer} ${message}`, help === undefined ? error : { ...error, help });
    },
    diagnostics: () => [...errors.values(), ...[...losses.values()].map(toWarning)],
  };
}

function toWarning({ code, subject, consequence, pointers }: Loss): Diagnostic {
  const [pointer = ""] = pointers;
  const more = pointers.size > 1 ? ` (${pointers.size} places, this is the first)` : "";
  return { code, severity: "warning", pointer, message: `${subject}: ${consequence}${more}` };
}
