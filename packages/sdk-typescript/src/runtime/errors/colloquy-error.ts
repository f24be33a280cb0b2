type ErrorClass = abstract new (...parameters: never) => Error;

const marker = (name: string): symbol => Symbol.for(`@colloquy/client/${name}`);

/** Gives the instances of an error class their name, and a mark that copies of this package in other folders know too. */
export function mark(errorClass: ErrorClass, name: string): void {
  Object.defineProperty(errorClass.prototype, "name", { value: name, configurable: true, writable: true });
  Object.defineProperty(errorClass.prototype, marker(name), { value: true });
  Object.defineProperty(errorClass, "marker", { value: marker(name) });
}

/** Everything this package throws on its own account. What the caller's abort signal says is thrown as it is. */
export class ColloquyError extends Error {
  static readonly marker: symbol;

  static {
    mark(ColloquyError, "ColloquyError");
  }

  /** `instanceof` that also holds when the package is installed twice; subclasses count. */
  static isInstance<C extends ErrorClass & { readonly marker: symbol }>(
    this: C,
    value: unknown,
  ): value is InstanceType<C> {
    // biome-ignore lint/complexity/noThisInStatic: every subclass has a marker of its own.
    return value instanceof Error && this.marker in value;
  }
}
