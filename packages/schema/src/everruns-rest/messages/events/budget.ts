import { float64, nullish, required, string, unmapped } from "@colloquy/define";
import type { z } from "zod";
import { eventWithData } from "../../envelope.ts";
import { everrunsRest } from "../../namespace.ts";

const budget = unmapped("Budgets are the server's own affair; one that ends a turn shows as `turn.failed`.");

export const budgetDataSchema = everrunsRest.object(
  "BudgetData",
  {
    description: "How a budget of the session stands. Amounts are in `currency`.",
    source: "everruns-rest §5.2",
    examples: [{ budget_id: "budget_1", balance: 0.4, limit: 5, currency: "USD", soft_limit: 4.5 }],
  },
  {
    budget_id: required(string(), "The budget."),
    balance: required(float64(), "What is left."),
    limit: required(float64(), "What it was."),
    currency: required(string(), "Currency of the amounts, such as `USD`, or `tokens`."),
    soft_limit: nullish(float64(), "From where on a warning is given."),
    message: nullish(string(), "The same in words for a person."),
  },
);

export const budgetWarningEventSchema = eventWithData(
  "budget.warning",
  { mapping: budget },
  budgetDataSchema,
);
export const budgetPausedEventSchema = eventWithData("budget.paused", { mapping: budget }, budgetDataSchema);
export const budgetExhaustedEventSchema = eventWithData(
  "budget.exhausted",
  { mapping: budget },
  budgetDataSchema,
);
export const budgetResumedEventSchema = eventWithData(
  "budget.resumed",
  { mapping: budget },
  budgetDataSchema,
);

export type BudgetData = z.infer<typeof budgetDataSchema>;

export const budgetEvents = [
  budgetWarningEventSchema,
  budgetPausedEventSchema,
  budgetExhaustedEventSchema,
  budgetResumedEventSchema,
] as const;
