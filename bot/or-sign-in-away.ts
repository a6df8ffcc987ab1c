import { SignInAway } from "../api/core/sign-in-away";
import { DeliveryFailed } from "./delivery-failed";
import { givenUpAfter } from "./given-up-after";

/** The SDK itself would wait for keys as long as their address keeps the line open. */
const KEYS_WITHIN_MS = 5_000;

/**
 * What the SDK made of a token. Rejects with `SignInAway` when it could not fetch the keys to check it with, and with what it threw
 * otherwise.
 */
export async function orSignInAway<T>(checking: Promise<T>): Promise<T> {
  try {
    return await givenUpAfter(checking, KEYS_WITHIN_MS);
  } catch (error) {
    throw isAboutKeys(error) ? new SignInAway("bot framework", error) : error;
  }
}

/** The network's or the body's error, a status of theirs that the SDK passes on as a 500 of its own, or nothing within the time. */
function isAboutKeys(error: unknown): boolean {
  const { name, statusCode } = error as { readonly name?: unknown; readonly statusCode?: unknown };
  return error instanceof DeliveryFailed || name === "FetchError" || statusCode === 500;
}
