export {
  splitWords,
  toCamelCase,
  toKebabCase,
  toPascalCase,
  toScreamingSnakeCase,
  toSnakeCase,
} from "@colloquy/ir";
export { constrain, type NameRules } from "./constrain.ts";
