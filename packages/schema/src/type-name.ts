/** Name of a type after a wire name: `session.tool.call` → `SessionToolCall`, `set_model` → `SetModel`. */
export const typeName = (wireName: string): string =>
  wireName
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
