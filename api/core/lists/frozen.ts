/** The same, and nobody can change it any more, nor anything in it: for what is handed to many. */
export function frozen<T extends object>(value: T): T {
  for (const each of Object.values(value)) if (typeof each === "object" && each !== null) frozen(each);
  return Object.freeze(value);
}
