import { float64, nullish, required, string, unmapped } from "@colloquy/define";
import type { z } from "zod";
import { eventWithData } from "../../envelope.ts";
import { everrunsRest } from "../../namespace.ts";

const budget = unmapped("Budgets belong to the server; one that ends a turn is reported as `turn.failed`.");

export const budgetDataSchema = everrunsRest.object(
  "BudgetData",
  {
    description: "State of a budget of the session. Amounts are in `currency`.",
    source: "everruns-rest §5.2",
    examples: [{ budget_id: "budget_1", balance: 0.4, limit: 5, currency: "USD", soft_limit: 4.5 }],
  },
  {
    budget_id: required(string(), "Opaque id that all events about one limit share."),
    balance: required(float64(), "Amount that is left."),
    limit: required(float64(), "Amount the budget started with."),
    currency: required(string(), "Currency of the amounts, such as `USD`, or `tokens`."),
    soft_limit: nullish(float64(), "Spent amount from which warnings are sent. Absent: none."),
    message: nullish(string(), "Explanation for people. Absent: none."),
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
