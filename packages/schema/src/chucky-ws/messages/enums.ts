import { openEnum } from "@colloquy/define";
import { chucky, docs } from "../namespace.ts";

export const executeInSchema = chucky.define(
  "ExecuteIn",
  docs("§3.1", "Who runs a tool.", "client"),
  openEnum({
    server: "The server, or a tool server behind it.",
    client: "The connected client, which is asked by `tool_call`.",
    browser: "The same as `client`, in the words of the older clients.",
  }),
);

export const permissionModeSchema = chucky.define(
  "PermissionMode",
  docs("§3.1", "How freely the agent may act.", "default"),
  openEnum({
    default: "It asks before it acts.",
    plan: "It plans and does not act.",
    bypassPermissions: "It acts without asking; needs `allowDangerouslySkipPermissions`.",
  }),
);

export const settingSourceSchema = chucky.define(
  "SettingSource",
  docs("§3.1", "A place of settings the sandbox reads.", "project"),
  openEnum({
    user: "Those of the user.",
    project: "Those of the project.",
    local: "Those of this checkout.",
  }),
);

export const sessionStateSchema = chucky.define(
  "SessionState",
  docs("§4.1", "What the session is doing.", "ready"),
  openEnum({
    idle: "It waits for `init`.",
    initializing: "It is being made ready.",
    ready: "It takes a user turn.",
    processing: "A turn runs.",
    waiting_tool: "A turn waits for a client tool.",
    completed: "It is over.",
    error: "It cannot go on.",
  }),
);

export const errorCodeSchema = chucky.define(
  "ErrorCode",
  docs("§9", "What went wrong, for programs.", "VALIDATION_ERROR"),
  openEnum({
    AUTHENTICATION_ERROR: "The token is missing, malformed, expired or not signed by the project.",
    BUDGET_EXCEEDED: "The budget of the token or the project is used up.",
    CONCURRENCY_LIMIT: "Too many sessions are open at once.",
    RATE_LIMIT: "Too many requests in too short a time.",
    SESSION_ERROR: "The session is unknown, is somebody else's, is in use, or its sandbox failed.",
    VALIDATION_ERROR: "The frame is not JSON, has the wrong shape or came at the wrong time.",
  }),
);

export const resultSubtypeSchema = chucky.define(
  "ResultSubtype",
  docs("§4.4", "How a turn ended.", "success"),
  openEnum({
    success: "The answer is complete.",
    error: "It failed or reached a limit; `error` tells why.",
    interrupted: "The server cut it short.",
  }),
);

export const budgetWindowSchema = chucky.define(
  "BudgetWindow",
  docs("§1", "Period of an allowance.", "day"),
  openEnum({
    hour: "It is new every hour.",
    day: "It is new every day.",
    week: "It is new every week.",
    month: "It is new every month.",
    lifetime: "It is never new.",
  }),
);

export const roleSchema = chucky.define(
  "Role",
  docs("§4.4", "Who spoke.", "user"),
  openEnum({ user: "The caller.", assistant: "The agent.", system: "Instructions above the conversation." }),
);
