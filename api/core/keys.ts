/** Sealing: what is kept closed in the store, and opened only for its purpose. The keys live outside the store. */
export interface Keys {
  /**
   * AES-256-GCM. What was sealed for one purpose does not open for another. `alone`: under a key of its own, so that nothing
   * on it says what else was sealed in the same hours.
   */
  seal(purpose: string, text: string, alone?: "alone"): Promise<string>;
  /** Throws when the text was changed, was sealed for another purpose, or its key is gone. */
  open(purpose: string, sealed: string): Promise<string>;
  /** Throws when the keys cannot be reached. */
  ping(): Promise<void>;
}
