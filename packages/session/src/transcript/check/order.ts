import type { FrameDirection, Protocol } from "@colloquy/define";
import { createMonitor, oneSided, type Violation } from "../../order/index.ts";
import { withDoubles } from "../read/json.ts";
import type { Problem } from "../transcript.ts";

/** A frame for the order check. */
export interface OrderedFrame {
  readonly line: number;
  readonly direction: FrameDirection;
  readonly value: unknown;
  readonly malformed: boolean;
}

/** What is out of order. `side` is the only one that was captured; without it both were. */
export function orderProblems(
  protocol: Protocol,
  frames: readonly OrderedFrame[],
  side: FrameDirection | undefined,
): readonly Problem[] {
  const machines = side === undefined ? protocol.order : protocol.order.map((one) => oneSided(one, side));
  const monitor = createMonitor(machines);
  const found = frames.flatMap(({ direction, value, malformed }) =>
    monitor.observe(direction, withDoubles(value), malformed),
  );
  return [...found, ...monitor.end()].map((violation) => toProblem(violation, frames));
}

const help: Readonly<Partial<Record<Violation["code"], string>>> = {
  "cut-off": "A recording that was stopped early ends like this; record until the session ends.",
};

function toProblem({ index, ...violation }: Violation, frames: readonly OrderedFrame[]): Problem {
  const action = help[violation.code];
  return {
    aspect: "order",
    severity: "error",
    line: frames[index]?.line ?? 0,
    ...violation,
    ...(action === undefined ? {} : { help: action }),
  };
}
