import type { Machine } from "@colloquy/define";
import { classify, type FrameDirection, instanceOf } from "./classify.ts";
import { createLife, type Life } from "./life.ts";
import type { Violation } from "./violation.ts";

/** Watches the order of one connection's frames. */
export interface Monitor {
  /**
   * Takes the next frame; tells what is out of order about it. A violation leaves the state as it was. A `malformed`
   * frame is still seen: since its receiver may have refused it or not, both stay possible, and nothing is owed for it.
   */
  observe(direction: FrameDirection, frame: unknown, malformed?: boolean): Violation[];
  /** Nothing more comes: tells what is missing. */
  end(): Violation[];
}

/** Watches by all the machines of a protocol at once. */
export function createMonitor(machines: readonly Machine[]): Monitor {
  const watches = machines.map((machine) => ({ machine, lives: new Map<string, Life>() }));
  let index = 0;
  return {
    observe: (direction, frame, malformed = false) => {
      const place = index++;
      return watches.flatMap(({ machine, lives }) => {
        const signal = classify(machine, direction, frame);
        const instance = signal === undefined ? undefined : instanceOf(machine, frame);
        if (signal === undefined || instance === undefined) return [];
        return lifeOf(machine, lives, instance).step({ signal, frame, index: place, malformed });
      });
    },
    end: () =>
      watches
        .flatMap(({ lives }) => [...lives.values()].flatMap((life) => life.end()))
        .sort((one, other) => one.index - other.index),
  };
}

function lifeOf(machine: Machine, lives: Map<string, Life>, instance: string): Life {
  const known = lives.get(instance);
  if (known !== undefined) return known;
  const life = createLife(machine);
  lives.set(instance, life);
  return life;
}
