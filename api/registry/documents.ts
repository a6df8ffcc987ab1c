import type { DocumentKind } from "../core/document-kind";

/** The fields that are closed under one of the two kinds of key, by kind of document. */
export function sealedUnder(
  under: "month" | "case",
  documents: readonly DocumentKind[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    documents.flatMap(({ kind, sealed }) =>
      typeof sealed === "object" && sealed.under === under ? [[kind, sealed.fields] as const] : [],
    ),
  );
}

/** The kinds of documents that a case, and the key of its own, begins with. */
export function beginsWith(documents: readonly DocumentKind[]): readonly string[] {
  return documents.flatMap(({ kind, sealed }) =>
    typeof sealed === "object" && sealed.begins === true ? [kind] : [],
  );
}
