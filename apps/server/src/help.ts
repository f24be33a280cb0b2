import type { Setting } from "./config/setting.ts";
import { settings } from "./config/settings.ts";

/** The text of `--help`: examples first, then every setting with its variable and default. */
export function helpText(): string {
  return [
    "Serves agent sessions over several wire protocols on one port.",
    "",
    "  npm start                             on 127.0.0.1:7420, with data in .colloquy",
    "  npm start -- --port 0 --json          on any free port; one line of JSON names it",
    "  COLLOQUY_API_KEYS=alice:… npm start -- --host 0.0.0.0 --allow-hosts agents.example",
    "",
    "Settings (a flag wins over its variable):",
    ...Object.values(settings).flatMap(describe),
    "",
    "  --json       print one line of JSON instead of text",
    "  --help, -h   print this",
    "  --version, -V",
    "",
    "Exit codes: 0 stopped in order, 1 unexpected failure, 2 settings that cannot be served,",
    "130 and 143 ended at once by a second signal.",
    "",
  ].join("\n");
}

function describe(setting: Setting): readonly string[] {
  const flag = setting.flag === undefined ? "" : `--${setting.flag} ${setting.placeholder}, `;
  const fallback = setting.fallback === "" ? "" : ` Default ${setting.fallback}.`;
  return [`  ${flag}${setting.variable}`, `      ${setting.description}${fallback}`];
}
