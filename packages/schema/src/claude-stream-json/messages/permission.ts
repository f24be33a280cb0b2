import { boolean, json, list, map, openEnum, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";
import { permissionModeSchema } from "./enums.ts";

const source = "claude-stream-json §10";

export const permissionDestinationSchema = claudeStreamJson.define(
  "PermissionDestination",
  {
    description:
      "Settings scope in which a change of permissions is stored; it decides how long the change lasts.",
    source,
    examples: ["session"],
  },
  openEnum({
    userSettings: "Settings file of the user; applies to all projects.",
    projectSettings: "Settings file of the project, shared with everyone who works on it.",
    localSettings: "Settings file of this user for this project; not shared.",
    session: "Memory of this session; lost when the session ends.",
    cliArg: "As if passed on the command line; lost when the process ends.",
  }),
);

export const permissionRuleSchema = claudeStreamJson.object(
  "PermissionRule",
  {
    description: "Tool calls that a permission rule applies to.",
    source,
    examples: [{ toolName: "Bash", ruleContent: "ls:*" }],
  },
  {
    toolName: required(string(), "Tool the rule applies to, such as `Bash` or `mcp__<server>__<tool>`."),
    ruleContent: optional(
      string(),
      "Pattern over the input, in a form the tool defines, such as `ls:*`. Absent: every call of the tool.",
    ),
  },
);

const destination = required(permissionDestinationSchema, "Settings scope that the change is written to.");

const rules = <const Type extends string>(name: string, type: Type, description: string) =>
  claudeStreamJson.object(
    name,
    {
      description,
      source,
      examples: [{ type, rules: [{ toolName: "Bash" }], behavior: "allow", destination: "session" }],
    },
    {
      type: tag(type),
      rules: required(list(permissionRuleSchema), "Rules to add, replace with, or remove."),
      behavior: required(
        openEnum({
          allow: "Matching calls run without a prompt.",
          deny: "Matching calls are denied without a prompt.",
          ask: "Matching calls are sent to the host as `can_use_tool`.",
        }),
        "Effect on calls that match one of the rules.",
      ),
      destination,
    },
  );

const directories = <const Type extends string>(name: string, type: Type, description: string) =>
  claudeStreamJson.object(
    name,
    { description, source, examples: [{ type, directories: ["/srv/demo"], destination: "session" }] },
    { type: tag(type), directories: required(list(string()), "Absolute paths of the folders."), destination },
  );

export const permissionUpdateSchema = claudeStreamJson.openUnion(
  "PermissionUpdate",
  {
    description:
      "Change of the permission configuration. For «always allow» the host returns the `permission_suggestions` it received as `updatedPermissions`.",
    source,
    examples: [{ type: "setMode", mode: "acceptEdits", destination: "session" }],
  },
  "type",
  [
    rules("AddRules", "addRules", "Adds rules to those of the same behaviour in the destination."),
    rules("ReplaceRules", "replaceRules", "Replaces all rules of the same behaviour in the destination."),
    rules(
      "RemoveRules",
      "removeRules",
      "Removes rules of the same behaviour from the destination; rules that are not there are ignored (INFERRED).",
    ),
    claudeStreamJson.object(
      "SetMode",
      {
        description: "Changes the permission mode of the session.",
        source,
        examples: [{ type: "setMode", mode: "acceptEdits", destination: "session" }],
      },
      {
        type: tag("setMode"),
        mode: required(permissionModeSchema, "Mode to apply to every later tool call."),
        destination,
      },
    ),
    directories(
      "AddDirectories",
      "addDirectories",
      "Adds folders the tools may work in, besides the working directory.",
    ),
    directories(
      "RemoveDirectories",
      "removeDirectories",
      "Removes folders added before from those the tools may work in.",
    ),
  ],
);

const decision = {
  toolUseID: optional(string(), "Id of the tool call decided on. Absent: the one of the request (INFERRED)."),
  decisionClassification: optional(
    openEnum({
      user_temporary: "The user allowed this one call only.",
      user_permanent: "The user allowed this kind of call from now on.",
      user_reject: "The user declined; nothing is remembered.",
    }),
    "How the user decided: for once, permanently, or with a rejection. Absent: not recorded.",
  ),
};

export const permissionAllowSchema = claudeStreamJson.object(
  "PermissionAllow",
  {
    description: "Allows the tool call to run, with its input unchanged or replaced.",
    source,
    examples: [{ behavior: "allow" }],
  },
  {
    behavior: tag("allow"),
    updatedInput: optional(
      map(json()),
      "Input to run the tool with instead of the proposed one. Absent: unchanged.",
    ),
    updatedPermissions: optional(
      list(permissionUpdateSchema),
      "Changes to the permission configuration, applied before the tool runs. Absent: none.",
    ),
    ...decision,
  },
);

export const permissionDenySchema = claudeStreamJson.object(
  "PermissionDeny",
  {
    description: "Denies the tool call. The model receives an error `tool_result` and the turn continues.",
    source,
    examples: [{ behavior: "deny", message: "Not now." }],
  },
  {
    behavior: tag("deny"),
    message: required(string(), "Reason for the denial; the model receives it in the `tool_result`."),
    interrupt: optional(boolean(), {
      description: "True also ends the turn, like an interrupt.",
      default: false,
    }),
    ...decision,
  },
);

export const permissionResultSchema = claudeStreamJson.closedUnion(
  "PermissionResult",
  {
    description:
      "Response of the host to `can_use_tool`. A malformed one counts as a denial and never ends the process.",
    source,
    examples: [{ behavior: "allow", updatedInput: { command: "ls" } }],
  },
  "behavior",
  [permissionAllowSchema, permissionDenySchema],
  "A decision that is not understood must count as a denial, never as permission (§10).",
);

export type PermissionRule = z.infer<typeof permissionRuleSchema>;
export type PermissionUpdate = z.infer<typeof permissionUpdateSchema>;
export type PermissionAllow = z.infer<typeof permissionAllowSchema>;
export type PermissionDeny = z.infer<typeof permissionDenySchema>;
export type PermissionResult = z.infer<typeof permissionResultSchema>;
