export { constrain, type NameRules } from "./constrain.ts";
export { splitWords, toCamelCase, toKebabCase, toPascalCase, toScreamingSnakeCase, toSnakeCase } from "./words.ts";
