/** Nothing came within its time. It may still come. */
export class TooSlow extends Error {
  override readonly name = "TooSlow";
}
