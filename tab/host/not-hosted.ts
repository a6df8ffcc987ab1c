/** The page was opened where nothing can say who is reading it. */
export class NotHosted extends Error {
  override readonly name = "NotHosted";
}
