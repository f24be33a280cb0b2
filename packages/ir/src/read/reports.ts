import type { Diagnostic } from "@colloquy/define/support";
import type { Type } from "../model.ts";
import type { Place } from "./place.ts";

/** Collects what is wrong with a contract, so that all of it is told at once. */
export interface Reports {
  /** Reports an error; returns a type to go on with, which never leaves the reader because of the error. */
  refuse(place: Place, code: string, message: string, help?: string): Type;
  warn(place: Place, code: string, message: string, help?: string): void;
  readonly diagnostics: readonly Diagnostic[];
}

export function createReports(): Reports {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const add =
    (severity: Diagnostic["severity"]) => (place: Place, code: string, message: string, help?: string) => {
      const text = [place.pointer, code, message].join("\n");
      if (told.has(text)) return; // what stands in one place may be read twice
      told.add(text);
      const { pointer } = place;
      diagnostics.push({ code, severity, pointer, message, ...(help === undefined ? {} : { help }) });
    };
  const error = add("error");
  return {
    refuse: (...report) => {
      error(...report);
      return { kind: "json" };
    },
    warn: add("warning"),
    diagnostics,
  };
}
