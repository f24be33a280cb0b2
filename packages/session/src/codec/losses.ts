import type { KnownEvent, Settings } from "@colloquy/schema/session";
import type { ConnectionCommand } from "./commands.ts";
import type { Tagged } from "./dispatch.ts";

/** A reason that holds only for a frame that changed nothing; one that changed something is not lost. */
export interface IgnoredReason {
  readonly why: string;
  readonly ignored: true;
}

/** Why a value does not survive a conversion: the whole of it, or members of it. */
export type Loss<Value> = string | LossRecord<Value>;

/**
 * Reasons by member, with `.` for the value itself. The members of a list are those of its elements; a value that the
 * contract does not describe may have any.
 */
export type LossRecord<Value> = unknown extends Value
  ? LossTable
  : { readonly "."?: string | IgnoredReason } & MemberLosses<Value>;

/** The loss of a frame that changed nothing. */
export const ignored = (why: string): { readonly ".": IgnoredReason } => ({ ".": { why, ignored: true } });

export type MemberLosses<Value> = { readonly [Name in NameIn<Value>]?: Loss<MemberOf<Value, Name>> };

/** Names of the members of any variant of a value; names that only an index signature allows do not count. */
type NameIn<Value> = Value extends readonly (infer Element)[]
  ? NameIn<Element>
  : Value extends object
    ? keyof { [Name in keyof Value as string extends Name ? never : Name]: true } & string
    : never;

type MemberOf<Value, Name> = Value extends readonly (infer Element)[]
  ? MemberOf<Element, Name>
  : Name extends keyof Value
    ? Value[Name]
    : never;

/** What is compared of a conversation. A command that creates a session counts as one that opens it. */
type Item = Exclude<ConnectionCommand | KnownEvent, { readonly type: "session.create" }>;

/** Members that many types have. The ids and times go by their name alone, whatever they belong to. */
interface CommonMembers {
  readonly at: string;
  readonly createdAt: string;
  readonly sessionId: string;
  readonly turnId: string;
  readonly messageId: string;
  readonly finalMessageId: string;
  readonly native: unknown;
  readonly settings: Settings;
}

/**
 * What a protocol loses. A reason counts for everything below it, down to one that is more specific. `*` holds for all
 * types, and for all frames.
 */
export interface Losses<Frames> {
  /** What the protocol cannot carry of neutral commands and events, by type. */
  readonly toProtocol: { readonly [Type in Item["type"]]?: Loss<Tagged<Item, Type>> } & {
    readonly "*"?: MemberLosses<CommonMembers>;
  };
  /** What the neutral model does not keep of the frames, by name. A name also stands for those that continue it with a dot. */
  readonly fromProtocol: { readonly [Name in keyof Frames]?: Loss<Frames[Name]> } & {
    readonly "*"?: LossRecord<Frames[keyof Frames]>;
  };
}

/** The names of frames that a text type allows, without those that are not known. */
export type KnownName<Name extends string> = Name extends string
  ? Record<never, never> extends Record<Name, unknown>
    ? never
    : Name
  : never;

/** The frames of a union by their `type`. */
export type FramesByType<Frame extends { readonly type: string }> = {
  readonly [Type in KnownName<Frame["type"]>]: Tagged<Frame, Type>;
};

/** Losses by name, whatever they are losses of. */
export interface LossTable {
  readonly [name: string]: string | LossTable | IgnoredReason;
}

/** The losses of any protocol. */
export interface AnyLosses {
  readonly toProtocol: LossTable;
  readonly fromProtocol: LossTable;
}
