/** The members of a union whose tag has this value. */
export type Tagged<Union, Value, Tag extends string = "type"> = Extract<
  Union,
  { readonly [T in Tag]: Value }
>;

/** One handler for each value of the tag of a union. */
export type Handlers<
  Union extends { readonly [T in Tag]: string },
  Context,
  Result = void,
  Tag extends string = "type",
> = {
  readonly [Value in Union[Tag]]: (context: Context, value: Tagged<Union, Value, Tag>) => Result;
};

/** Calls the handler of a value; `undefined` if none is listed for it, also for a tag such as `__proto__`. */
export type Dispatch<Union, Context, Result> = (context: Context, value: Union) => Result | undefined;

/** Dispatches on `type` to a table that lists every type of the union. */
export const byType = <Union extends { readonly type: string }, Context, Result = void>(
  handlers: Handlers<Union, Context, Result>,
): Dispatch<Union, Context, Result> => byTag<Union, Context, Result>("type", handlers);

/** Dispatches on `type` to a table that lists some types of the union; the others have no handler on purpose. */
export const bySomeTypes = <Union extends { readonly type: string }, Context, Result = void>(
  handlers: Partial<Handlers<Union, Context, Result>>,
): Dispatch<Union, Context, Result> => byTag<Union, Context, Result>("type", handlers);

/** Dispatches on any tag. Only own members of the table count. */
export function byTag<
  Union extends { readonly [T in Tag]: string },
  Context,
  Result = void,
  Tag extends string = "type",
>(
  tag: Tag,
  handlers: Partial<Handlers<Union, Context, Result, Tag>>,
): Dispatch<Union, Context, Result> {
  // The table has each handler under the tag of the values it takes; no type expresses that for a lookup.
  const known = new Map(Object.entries(handlers) as [string, Dispatch<Union, Context, Result>][]);
  return (context, value) => known.get(value[tag])?.(context, value);
}
