import { openEnum } from "@colloquy/define";
import { chucky, docs } from "../namespace.ts";

export const executeInSchema = chucky.define(
  "ExecuteIn",
  docs("§3.1", "Place where a tool is run.", "client"),
  openEnum({
    server: "Run by the server, or by a tool server it reaches. No `tool_call` is sent.",
    client: "Run by the connected client, on a `tool_call`.",
    browser: "Synonym of `client`, from older clients.",
  }),
);

export const permissionModeSchema = chucky.define(
  "PermissionMode",
  docs("§3.1", "How much the agent may do without permission. Without effect on this server.", "default"),
  openEnum({
    default: "The agent asks for permission before it acts.",
    plan: "The agent plans and changes nothing.",
    bypassPermissions: "The agent acts without permission. Requires `allowDangerouslySkipPermissions`.",
  }),
);

export const settingSourceSchema = chucky.define(
  "SettingSource",
  docs("§3.1", "Settings file that the sandbox reads.", "project"),
  openEnum({
    user: "File of the user, for all projects.",
    project: "File of the project, shared by all who work on it.",
    local: "File of the user for this project, not shared.",
  }),
);

export const sessionStateSchema = chucky.define(
  "SessionState",
  docs("§4.1", "Activity of the session.", "ready"),
  openEnum({
    idle: "Connected, `init` not received yet.",
    initializing: "The session is being created or resumed.",
    ready: "The next user turn starts at once.",
    processing: "A turn is running; user turns are queued.",
    waiting_tool: "A turn waits for the result of a client tool.",
    completed: "The session has ended and accepts no more turns.",
    error: "The session failed and accepts no more turns.",
  }),
);

export const errorCodeSchema = chucky.define(
  "ErrorCode",
  docs(
    "§9",
    "Category of an error. The set is open; clients treat unknown codes as a generic error.",
    "VALIDATION_ERROR",
  ),
  openEnum({
    AUTHENTICATION_ERROR:
      "The token is missing, malformed, expired or not signed with the secret of its project.",
    BUDGET_EXCEEDED: "The budget of the token or the project is used up.",
    CONCURRENCY_LIMIT: "Too many sessions are open at the same time.",
    RATE_LIMIT: "Too many requests within a period.",
    SESSION_ERROR: "The session is unknown, belongs to another user, is in use, or its sandbox failed.",
    VALIDATION_ERROR: "The frame is not JSON, has the wrong shape or arrived at the wrong time.",
  }),
);

export const resultSubtypeSchema = chucky.define(
  "ResultSubtype",
  docs("§4.4", "Outcome of a turn, in the canonical dialect.", "success"),
  openEnum({
    success: "The answer is complete; `text` holds it.",
    error: "The turn failed or reached a limit; `error` gives the reason.",
    interrupted: "The server ended the turn early, for a limit or a shutdown (INFERRED).",
  }),
);

export const budgetWindowSchema = chucky.define(
  "BudgetWindow",
  docs("§1", "Period after which a budget is renewed.", "day"),
  openEnum({
    hour: "Renewed every 60 minutes, counted from `windowStart` (INFERRED).",
    day: "Renewed every 24 hours, counted from `windowStart` (INFERRED).",
    week: "Renewed every seven days, counted from `windowStart` (INFERRED).",
    month: "Renewed once a month, counted from `windowStart` (INFERRED).",
    lifetime: "Never renewed; the budget covers the whole use of the token.",
  }),
);

export const roleSchema = chucky.define(
  "Role",
  docs("§4.4", "Author of a message.", "user"),
  openEnum({
    user: "The user of the client, or results of tools.",
    assistant: "The agent: text, reasoning and tool uses.",
    system: "Instructions that precede the conversation.",
  }),
);
