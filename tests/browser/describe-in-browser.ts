import { findBrowser } from "./find-browser";

/**
 * Describes what needs a browser. Without one it is skipped, and one line says so and how to get one; where CI is true,
 * a missing browser fails. `what` begins the line; `suite` gets where the browser is, once it is asked for.
 */
export function describeInBrowser(what: string, title: string, suite: (browser: () => string) => void): void {
  const executable = findBrowser();
  const skipped = executable === undefined && process.env.CI !== "true";
  if (skipped) {
    process.stderr.write(
      `${what} were skipped: install Chrome, Edge or Chromium, or name one in CHROME_PATH.\n`,
    );
  }
  const describeIt = skipped ? describe.skip : describe;
  describeIt(title, () =>
    suite(() => {
      if (executable !== undefined) return executable;
      throw new Error("CI has no browser: install Chrome, Edge or Chromium, or set CHROME_PATH.");
    }),
  );
}
