const BUSY = ["SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL"];

/** Waits so many milliseconds, during which everybody else goes on. */
export type Wait = (ms: number) => Promise<void>;

/** Whether another process holds the file, and may soon let go of it. */
export function isBusy(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return BUSY.includes(String(error.code).split("_").slice(0, 2).join("_"));
}

/** Between one try and the next, in milliseconds: short at first, because most locks are. */
const PAUSES = [1, 2, 5, 10, 20, 50];

/** How long to wait after so many tries, when there is so much time left. */
export function pauseAfter(tries: number, leftMs: number): number {
  return Math.min(PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0, leftMs);
}

/** Tries again while another process holds the file, for so long and without stopping anybody; then throws what was thrown last. */
export async function untilFree<T>(work: () => T | Promise<T>, busyMs: number, wait: Wait): Promise<T> {
  let left = busyMs;
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || left <= 0) throw error;
      const pause = pauseAfter(tries, left);
      left -= pause;
      await wait(pause);
    }
  }
}
