export type { Diagnostic } from "@colloquy/define/support";
