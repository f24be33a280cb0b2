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

/** Dispatches on `type` to a table that lists every known type of the union; `otherwise` takes the unknown ones. */
export const byType = <Union extends { readonly type: string }, Context, Result = void>(
  handlers: Handlers<Union, Context, Result>,
  otherwise?: Dispatch<Union, Context, Result>,
): Dispatch<Union, Context, Result> =>
  byTag("type", handlers as Partial<Handlers<Union, Context, Result>>, otherwise);

/** Dispatches on `type` to a table that leaves types of the union out on purpose. */
export const bySomeTypes = <Union extends { readonly type: string }, Context, Result = void>(
  handlers: Partial<Handlers<Union, Context, Result>>,
): Dispatch<Union, Context, Result> => byTag("type", handlers);

/** Dispatches on any tag, to a table that may leave values out to `otherwise`. Only own members of the table count. */
export function byTag<
  Tag extends string,
  Union extends { readonly [T in Tag]: string },
  Context,
  Result = void,
>(
  tag: Tag,
  handlers: Partial<Handlers<Union, Context, Result, Tag>>,
  otherwise?: Dispatch<Union, Context, Result>,
): Dispatch<Union, Context, Result> {
  // The table has each handler under the tag of the values it takes; no type expresses that for a lookup.
  const known = new Map(Object.entries(handlers) as [string, Dispatch<Union, Context, Result>][]);
  return (context, value) => (known.get(value[tag]) ?? otherwise)?.(context, value);
}

/** One conversion for each known type that has one. */
type Conversions<Union, Result> = {
  readonly [Value in Tags<Union, "type">]?: (value: Tagged<Union, Value>) => Result;
};

/** Converts a value by its `type`; `otherwise` takes types without a conversion of their own. */
export function convertByType<Union extends { readonly type: string }, Result>(
  conversions: Conversions<Union, Result>,
  otherwise: (value: Union) => Result,
): (value: Union) => Result {
  const known = new Map(Object.entries(conversions) as [string, (value: Union) => Result][]);
  return (value) => (known.get(value.type) ?? otherwise)(value);
}
