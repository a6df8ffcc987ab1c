/**
 * Who is asking cannot be told now: the keys by which tokens are checked cannot be fetched. Nothing was done, and nobody was refused:
 * the token may well be good.
 */
export class SignInAway extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = "SignInAway";
  }
}
