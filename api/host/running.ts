/** A product that is up. `stop` ends everything it started and resolves when nothing is left. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}
