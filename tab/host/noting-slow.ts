/** The promise, however long it takes; `slow` is called once when it has not settled after `ms`. */
export function notingSlow<T>(ms: number, promise: Promise<T>, slow: () => void): Promise<T> {
  const timer = setTimeout(slow, ms);
  return promise.finally(() => clearTimeout(timer));
}
