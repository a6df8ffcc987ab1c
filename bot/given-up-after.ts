import { DeliveryFailed } from "./delivery-failed";

/**
 * What was begun, or `DeliveryFailed` of kind later when it takes longer or the product stops: nobody waits for it any more, and
 * whether it arrived after all is not known. What it throws is thrown.
 */
export function givenUpAfter<T>(begun: Promise<T>, ms: number, stopping?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = (reason: string) => () => settle(() => reject(new DeliveryFailed(reason, "later")));
    const timer = setTimeout(give("too slow"), ms);
    const stop = give("stopped");
    const settle = (how: () => void) => {
      clearTimeout(timer);
      stopping?.removeEventListener("abort", stop);
      how();
    };
    if (stopping?.aborted) return stop();
    stopping?.addEventListener("abort", stop, { once: true });
    begun.then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
  });
}
