/** Where a list goes on, as it is handed out: closed, so that whoever holds it learns nothing from it and can make none. */
export interface Places {
  /** `about` says whose it is and of which list: elsewhere it does not open. */
  close(about: string, place: string): Promise<string>;
  /** Undefined for what was not handed out for this, was changed, or is of long ago. Throws `StoreAway` when the keys are. */
  open(about: string, closed: string): Promise<string | undefined>;
}
