import type { Format, SpecDocument } from "./documents.ts";

/** How many things of each kind; a schema that is a tagged union counts as `<Name> variants`. */
export type Counts = Readonly<Record<string, number>>;

interface Schema {
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, { readonly not?: { readonly enum: readonly unknown[] } }>>;
}
type Named<T> = Readonly<Record<string, T>>;

interface Content {
  readonly $defs?: Named<Schema>;
  readonly components?: { readonly schemas: Named<Schema> };
  readonly paths?: Named<Named<unknown>>;
  readonly methods?: readonly unknown[];
  readonly "x-notifications"?: readonly unknown[];
  readonly channels?: Named<unknown>;
  readonly operations?: Named<{
    readonly action: "send" | "receive";
    readonly channel: { readonly $ref: string };
  }>;
}

const counters: { readonly [F in Format]: (content: Content) => Counts } = {
  openapi: ({ paths = {} }) => ({ operations: Object.values(paths).flatMap(Object.values).length }),
  openrpc: ({ methods = [], "x-notifications": notifications = [] }) => ({
    methods: methods.length,
    notifications: notifications.length,
  }),
  asyncapi: countFrames,
  "json-schema": ({ $defs = {} }) => ({ definitions: Object.keys($defs).length }),
};

/** Counts what a document describes, from nothing but its text. */
export function countsOf({ format, text }: SpecDocument): Counts {
  const content: Content = JSON.parse(text);
  return {
    ...counters[format](content),
    ...countVariants(content.$defs ?? content.components?.schemas ?? {}),
  };
}

/** Messages are the operations of one channel: every channel carries all of them. */
function countFrames({ channels = {}, operations = {} }: Content): Counts {
  const [first] = Object.keys(channels);
  const own = Object.values(operations).filter(({ channel }) => channel.$ref === `#/channels/${first}`);
  const count = (wanted: string) => own.filter(({ action }) => action === wanted).length;
  return {
    channels: Object.keys(channels).length,
    "messages of clients": count("receive"),
    "messages of servers": count("send"),
  };
}

/** An open union ends with the variant that takes every other tag: the tags it excludes are the known ones. */
function countVariants(schemas: Named<Schema>): Counts {
  const counts = Object.entries(schemas).flatMap(([name, { oneOf = [] }]) => {
    const others = Object.values(oneOf.at(-1)?.properties ?? {}).find(({ not }) => not);
    return others?.not ? [[`${name} variants`, others.not.enum.length] as const] : [];
  });
  return Object.fromEntries(counts);
}
