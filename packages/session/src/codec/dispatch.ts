import type { UnknownVariant } from "@colloquy/define";

/** The members of a union whose tag has this value. */
export type Tagged<Union, Value, Tag extends string = "type"> = Extract<
  Union,
  { readonly [T in Tag]: Value }
>;

type Tags<Union, Tag extends string> =
  Exclude<Union, UnknownVariant<Tag>> extends { readonly [T in Tag]: infer Value extends string }
    ? Value
    : never;

/** One handler for each value of the tag that the contract knows. */
export type Handlers<Union, Context, Result = void, Tag extends string = "type"> = {
  readonly [Value in Tags<Union, Tag>]: (context: Context, value: Tagged<Union, Value, Tag>) => Result;
};

/** Calls the handler of a value; `undefined` if none is listed for it, also for a tag such as `__proto__`. */
export type Dispatch<Union, Context, Result> = (context: Context, value: Union) => Result | undefined;

/** Dispatches on `type` to a table that lists every known type of the union. */
export const byType = <Union extends { readonly type: string }, Context, Result = void>(
  handlers: Handlers<Union, Context, Result>,
): Dispatch<Union, Context, Result> => byTag("type", handlers as Partial<Handlers<Union, Context, Result>>);

/** Dispatches on `type` to a table that leaves types of the union out on purpose. */
export const bySomeTypes = <Union extends { readonly type: string }, Context, Result = void>(
  handlers: Partial<Handlers<Union, Context, Result>>,
): Dispatch<Union, Context, Result> => byTag("type", handlers);

/** Dispatches on any tag, to a table that may leave values out. Only own members of the table count. */
export function byTag<
  Tag extends string,
  Union extends { readonly [T in Tag]: string },
  Context,
  Result = void,
>(tag: Tag, handlers: Partial<Handlers<Union, Context, Result, Tag>>): Dispatch<Union, Context, Result> {
  // The table has each handler under the tag of the values it takes; no type expresses that for a lookup.
  const known = new Map(Object.entries(handlers) as [string, Dispatch<Union, Context, Result>][]);
  return (context, value) => known.get(value[tag])?.(context, value);
}
