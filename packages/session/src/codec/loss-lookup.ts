import type { AnyLosses, IgnoredReason, LossTable } from "./losses.ts";

interface Reason {
  readonly why: string;
  readonly ignored: boolean;
}

/** What a table lists under a name from outside; names with a meaning of their own there are not listed. */
const below = (table: LossTable | undefined, name: string | undefined): LossTable | undefined =>
  name === "." || name === "*" ? undefined : listed(table, name);

const common = (table: LossTable): LossTable | undefined => listed(table, "*");

function listed(table: LossTable | undefined, name: string | undefined): LossTable | undefined {
  if (table === undefined || name === undefined || !Object.hasOwn(table, name)) return undefined;
  const loss = table[name];
  return typeof loss === "string" ? { ".": loss } : (loss as LossTable);
}

/** The reason for the whole of what a table is about. */
function whole(table: LossTable | undefined): Reason | undefined {
  const reason = table?.["."];
  if (typeof reason === "string") return { why: reason, ignored: false };
  return isIgnored(reason) ? reason : undefined;
}

const isIgnored = (reason: LossTable | IgnoredReason | undefined): reason is IgnoredReason =>
  reason?.ignored === true;

/** The reason furthest down a path of members. */
function furthest(table: LossTable | undefined, path: readonly string[]): string | undefined {
  if (table === undefined) return undefined;
  const [name, ...rest] = path;
  return furthest(below(table, name), rest) ?? whole(table)?.why;
}

/** The reason for a member, not for the whole that it belongs to. */
const memberReason = (table: LossTable | undefined, [name, ...rest]: readonly string[]): string | undefined =>
  furthest(below(table, name), rest);

/**
 * Why a member of a command or event is lost; an empty path is the whole of it. What the type says of the member counts
 * first, then what holds for members of every type, then what the type says of itself.
 */
export function reasonFor(
  { toProtocol }: AnyLosses,
  type: string,
  path: readonly string[],
): string | undefined {
  const ofType = below(toProtocol, type);
  const anywhere = path.map((_, start) => memberReason(common(toProtocol), path.slice(start)));
  const reasons = [memberReason(ofType, path), ...anywhere, whole(ofType)?.why];
  return reasons.find((why) => why !== undefined);
}

/** Why ids or times with a name are lost, whatever they belong to. */
export const reasonForName = ({ toProtocol }: AnyLosses, name: string): string | undefined =>
  whole(below(common(toProtocol), name))?.why;

/** A part of a frame that the neutral model does not keep. */
export interface LostPart {
  readonly path: string;
  readonly why: string;
}

/** The lost parts of a frame. One that is lost includes everything below it. */
export function lostParts({ fromProtocol }: AnyLosses, name: string, frame: unknown): readonly LostPart[] {
  const parts = partsOf(lossOf(fromProtocol, name), name, frame);
  const isWhole = parts.some(({ path }) => path === name);
  return isWhole ? parts : [...parts, ...memberParts(common(fromProtocol), "*", frame)];
}

/** Why a frame that changed nothing is lost. */
export const reasonForIgnored = ({ fromProtocol }: AnyLosses, name: string): string | undefined =>
  [lossOf(fromProtocol, name), common(fromProtocol)].map(whole).find((reason) => reason?.ignored)?.why;

/** The losses under a name, or under what it continues with a dot: `system` stands for `system.status` too. */
function lossOf(table: LossTable, name: string): LossTable | undefined {
  for (let end = name.length; end >= 0; end = name.lastIndexOf(".", end - 1)) {
    const loss = below(table, name.slice(0, end));
    if (loss !== undefined || end === 0) return loss;
  }
  return undefined;
}

function partsOf(loss: LossTable | undefined, path: string, value: unknown): readonly LostPart[] {
  if (value === null || value === undefined) return [];
  const reason = whole(loss);
  return reason && !reason.ignored ? [{ path, why: reason.why }] : memberParts(loss, path, value);
}

function memberParts(losses: LossTable = {}, path: string, value: unknown): readonly LostPart[] {
  if (Array.isArray(value)) return value.flatMap((element) => memberParts(losses, path, element));
  if (typeof value !== "object" || value === null) return [];
  const members = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(losses).filter((name) => Object.hasOwn(members, name));
  return names.flatMap((name) => partsOf(below(losses, name), `${path}.${name}`, members[name]));
}
