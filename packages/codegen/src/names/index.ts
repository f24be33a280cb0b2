export {
  splitWords,
  toCamelCase,
  toKebabCase,
  toPascalCase,
  toScreamingSnakeCase,
  toSnakeCase,
} from "@colloquy/ir";
export { constrain, type NameRules, spelled } from "./constrain.ts";
