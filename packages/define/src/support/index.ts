export { type Diagnostic, hasErrors } from "./diagnostic.ts";
export { groupBy } from "./group-by.ts";
export { pathOf, pointerOf, valueAt } from "./pointer.ts";
export { didYouMean, suggestions } from "./suggestions.ts";
