/**
 * Runs `work` with a signal that ends it, and fails with `late(signal)` when it has not ended by then: a client may be
 * waiting between two tries and not look at its signal.
 */
export async function withDeadline<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
  late: (signal: AbortSignal) => unknown,
): Promise<T> {
  const ender = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const ends = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(late(ender.signal));
      ender.abort();
    }, ms);
  });
  const working = work(ender.signal);
  working.catch(() => {});
  try {
    return await Promise.race([working, ends]);
  } finally {
    clearTimeout(timer);
  }
}
