import { pointerOf } from "@colloquy/define/support";
import { toPascalCase } from "../names/words.ts";

/** Where in a contract the reader is. */
export interface Place {
  /** RFC 6901 pointer into the contract. */
  readonly pointer: string;
  /** Namespace of types that have to be named after this place. */
  readonly namespace: string;
  /** Name such a type would get. */
  readonly name: string;
  /** What is said about the place itself; it describes a type that has to be named after it. */
  readonly description?: string;
}

/** The place of something inside a place. `word` is what it adds to a derived name; none keeps the name. */
export const inside = (place: Place, segments: readonly string[], word = ""): Place => ({
  pointer: place.pointer + pointerOf(segments),
  namespace: place.namespace,
  name: place.name + toPascalCase(word),
});

/** The place of a named definition. */
export const definitionPlace = (namespace: string, name: string): Place => ({
  pointer: pointerOf(["types", `${namespace}.${name}`]),
  namespace,
  name,
});

/** The place of a protocol; types named after it stand in its namespace. */
export const protocolPlace = (id: string): Place => ({ ...rootPlace(["protocols", id]), namespace: id });

/** A place that no type is named after. */
export const rootPlace = (segments: readonly string[]): Place => ({
  pointer: pointerOf(segments),
  namespace: "",
  name: "",
});
