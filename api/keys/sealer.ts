import type { Doc } from "../core/store";

/** Closes and opens what is secret of a document. `purpose` says where it lies: moved elsewhere, it does not open. */
export interface Sealer {
  /** `isNew`: the document is being created. Throws `StoreAway` when its key cannot be had. */
  seal(doc: Doc, purpose: string, text: string, isNew: boolean): Promise<string>;
  /**
   * `StoreAway` when its key cannot be had now, or, where a document must be there, when it was changed or sealed for another
   * purpose. `undefined` when its key is destroyed, or not the one it was sealed with: then nobody can open it any more.
   */
  open(doc: Doc, purpose: string, sealed: string): Promise<string | undefined>;
}
