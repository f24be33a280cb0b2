/** Where a name comes from: another file of the same output, or an installed package. */
export type Origin = { readonly file: string } | { readonly package: string };

/** A name declared elsewhere. Printing it makes the file import it. */
export interface ImportedSymbol {
  readonly kind: "symbol";
  readonly name: string;
  readonly from: Origin;
  /** Used as a type here. An import that is only ever used so is a type import where the language has them. */
  readonly typeOnly: boolean;
}

/** Names something declared elsewhere, for use as a value. */
export const importedValue = (name: string, from: Origin): ImportedSymbol => ({
  kind: "symbol",
  name,
  from,
  typeOnly: false,
});

/** Names something declared elsewhere, for use as a type. */
export const importedType = (name: string, from: Origin): ImportedSymbol => ({
  kind: "symbol",
  name,
  from,
  typeOnly: true,
});

/** The text that identifies an origin: a package name, or a path. */
export const originText = (from: Origin): string => ("file" in from ? from.file : from.package);

/** One binding as a file imports it. */
export interface ResolvedImport {
  readonly from: Origin;
  /** What the language binds: the name of a symbol, or of what qualifies symbols. */
  readonly binding: string;
  /** Differs from `binding` when that is taken in the file. */
  readonly bound: string;
  readonly typeOnly: boolean;
}
