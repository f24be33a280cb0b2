import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/**
 * Runs a module of this folder as a process of its own, with `input` on its standard input, and gives what it prints.
 * Validators run so: under the export conditions of a test, some of their dependencies cannot be loaded.
 */
export async function runModule(name: string, input: string): Promise<string> {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(input);
  return text(child.stdout);
}
