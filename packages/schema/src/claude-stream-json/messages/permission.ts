import { boolean, json, list, map, openEnum, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";
import { permissionModeSchema } from "./enums.ts";

const source = "claude-stream-json §10";

export const permissionDestinationSchema = claudeStreamJson.define(
  "PermissionDestination",
  { description: "Where a rule is kept.", source, examples: ["session"] },
  openEnum({
    userSettings: "The user's settings.",
    projectSettings: "The project's settings.",
    localSettings: "The project's settings of this user.",
    session: "Only this session.",
    cliArg: "As if given at the start.",
  }),
);

export const permissionRuleSchema = claudeStreamJson.object(
  "PermissionRule",
  { description: "Tools it is about.", source, examples: [{ toolName: "Bash", ruleContent: "ls:*" }] },
  {
    toolName: required(string(), "The tool."),
    ruleContent: optional(string(), "Which inputs; absent for all."),
  },
);

const destination = required(permissionDestinationSchema, "Where it is kept.");

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
      rules: required(list(permissionRuleSchema), "The rules."),
      behavior: required(
        openEnum({ allow: "It passes.", deny: "It is refused.", ask: "The host is asked." }),
        "What they do.",
      ),
      destination,
    },
  );

const directories = <const Type extends string>(name: string, type: Type, description: string) =>
  claudeStreamJson.object(
    name,
    { description, source, examples: [{ type, directories: ["/srv/demo"], destination: "session" }] },
    { type: tag(type), directories: required(list(string()), "The folders."), destination },
  );

export const permissionUpdateSchema = claudeStreamJson.openUnion(
  "PermissionUpdate",
  {
    description: "A change of the rules. «Always allow» is a host that sends back what was suggested.",
    source,
    examples: [{ type: "setMode", mode: "acceptEdits", destination: "session" }],
  },
  "type",
  [
    rules("AddRules", "addRules", "Adds rules."),
    rules("ReplaceRules", "replaceRules", "Puts rules in place of others."),
    rules("RemoveRules", "removeRules", "Takes rules away."),
    claudeStreamJson.object(
      "SetMode",
      {
        description: "Sets the mode.",
        source,
        examples: [{ type: "setMode", mode: "acceptEdits", destination: "session" }],
      },
      { type: tag("setMode"), mode: required(permissionModeSchema, "The mode."), destination },
    ),
    directories("AddDirectories", "addDirectories", "Adds folders."),
    directories("RemoveDirectories", "removeDirectories", "Takes folders away."),
  ],
);

const decision = {
  toolUseID: optional(string(), "The call."),
  decisionClassification: optional(
    openEnum({ user_temporary: "For once.", user_permanent: "For good.", user_reject: "Refused." }),
    "How the person decided.",
  ),
};

export const permissionAllowSchema = claudeStreamJson.object(
  "PermissionAllow",
  { description: "The tool may run.", source, examples: [{ behavior: "allow" }] },
  {
    behavior: tag("allow"),
    updatedInput: optional(map(json()), "Input to use instead."),
    updatedPermissions: optional(list(permissionUpdateSchema), "Rules from now on."),
    ...decision,
  },
);

export const permissionDenySchema = claudeStreamJson.object(
  "PermissionDeny",
  { description: "The tool may not run.", source, examples: [{ behavior: "deny", message: "Not now." }] },
  {
    behavior: tag("deny"),
    message: required(string(), "Why, for the model."),
    interrupt: optional(boolean(), { description: "End the turn as well.", default: false }),
    ...decision,
  },
);

export const permissionResultSchema = claudeStreamJson.closedUnion(
  "PermissionResult",
  {
    description: "A host's answer to `can_use_tool`.",
    source,
    examples: [{ behavior: "allow", updatedInput: { command: "ls" } }],
  },
  "behavior",
  [permissionAllowSchema, permissionDenySchema],
  "A decision that is not understood must count as a refusal, never as leave (§10).",
);

export type PermissionRule = z.infer<typeof permissionRuleSchema>;
export type PermissionUpdate = z.infer<typeof permissionUpdateSchema>;
export type PermissionAllow = z.infer<typeof permissionAllowSchema>;
export type PermissionDeny = z.infer<typeof permissionDenySchema>;
export type PermissionResult = z.infer<typeof permissionResultSchema>;
