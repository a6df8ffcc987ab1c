/** A code that this device keeps because its owner asked it to, and the day since when, YYYY-MM-DD. */
export interface Remembered {
  readonly code: string;
  readonly on: string;
}

/** A name that tells nothing to somebody who looks through what a browser keeps. */
const PLACE = "ally.kept";

/**
 * The codes this device remembers, the newest first. Nothing is written without consent, and a browser that
 * keeps nothing is no error: `isAllowed` and what `remember` returns say so.
 */
export const rememberedCodes = {
  /** Whether this browser lets us look at all. Says nothing yet of writing: trying that would leave a trace. */
  isAllowed(): boolean {
    return attempt(() => localStorage.getItem(PLACE) !== undefined) === true;
  },

  all(): readonly Remembered[] {
    const stored = attempt<unknown>(() => JSON.parse(localStorage.getItem(PLACE) ?? "[]"));
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  },

  /** Returns whether the code is kept now. */
  remember(code: string, on: string): boolean {
    const others = this.all().filter((each) => each.code !== code);
    return keep([{ code, on }, ...others]);
  },

  forget(code: string): void {
    keep(this.all().filter((each) => each.code !== code));
  },
};

function keep(codes: readonly Remembered[]): boolean {
  const kept = attempt(() => {
    if (codes.length === 0) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify(codes));
    return true;
  });
  return kept === true;
}

function isRemembered(item: unknown): item is Remembered {
  if (typeof item !== "object" || item === null) return false;
  const { code, on } = item as Partial<Remembered>;
  return typeof code === "string" && /^\d{4}-\d{2}-\d{2}$/.test(String(on));
}

/** A browser may forbid its storage, or have none left: both throw. */
function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
