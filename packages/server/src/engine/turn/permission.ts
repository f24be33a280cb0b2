/** What somebody said to a permission request. */
export interface PermissionAnswer {
  readonly decision: string;
  /** Arguments to use in place of the asked ones. */
  readonly input?: unknown;
  /** Why it was denied. */
  readonly message?: string;
}

/** Whether the tool may run. A decision this version does not know is no permission. */
export const isAllowed = ({ decision }: PermissionAnswer): boolean =>
  decision === "allow" || decision === "allowAlways";
