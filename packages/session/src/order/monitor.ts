import type { FrameDirection, StateMachine } from "@colloquy/define";
import { classify, instanceIdOf } from "./classify.ts";
import { createInstance, type MachineInstance } from "./machine-instance.ts";
import type { Violation } from "./violation.ts";

/** Checks the order of one connection's frames. */
export interface Monitor {
  /**
   * Takes the next frame; returns what is out of order about it. A violation leaves the state as it was. A `malformed`
   * frame counts too: since its receiver may have refused it or not, both stay possible, and it requires no response.
   */
  observe(direction: FrameDirection, frame: unknown, malformed?: boolean): Violation[];
  /** Nothing more comes: returns what is missing. */
  end(): Violation[];
}

/** Checks by all the machines of a protocol at once. */
export function createMonitor(machines: readonly StateMachine[]): Monitor {
  const watched = machines.map((machine) => ({ machine, instances: new Map<string, MachineInstance>() }));
  let index = 0;
  return {
    observe: (direction, frame, malformed = false) => {
      const place = index++;
      return watched.flatMap(({ machine, instances }) => {
        const trigger = classify(machine, direction, frame);
        const id = trigger === undefined ? undefined : instanceIdOf(machine, frame);
        if (trigger === undefined || id === undefined) return [];
        return instanceAt(machine, instances, id).observe({ trigger, frame, index: place, malformed });
      });
    },
    end: () =>
      watched
        .flatMap(({ instances }) => [...instances.values()].flatMap((instance) => instance.end()))
        .sort((one, other) => one.index - other.index),
  };
}

function instanceAt(
  machine: StateMachine,
  instances: Map<string, MachineInstance>,
  id: string,
): MachineInstance {
  const known = instances.get(id);
  if (known !== undefined) return known;
  const instance = createInstance(machine);
  instances.set(id, instance);
  return instance;
}
