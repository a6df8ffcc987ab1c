import type { Doc } from "../core/store";

/** Closes and opens what is secret of a document. `purpose` says where it lies: moved elsewhere, it does not open. */
export interface Sealer {
  /** `isNew`: the document is being created. Throws `StoreAway` when its key cannot be had. */
  seal(doc: Doc, purpose: string, text: string, isNew: boolean): Promise<string>;
  /**
   * Throws when the text was changed or sealed for another purpose; `StoreAway` when its key cannot be had now.
   * `undefined` when its key is destroyed: then nobody can open it any more.
   */
  open(doc: Doc, purpose: string, sealed: string): Promise<string | undefined>;
}
