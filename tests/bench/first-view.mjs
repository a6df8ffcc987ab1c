const TITLES = {
  new: "My allyships of somebody new",
  personal: "My allyships with two requests on it",
  hr: "HR's results",
};

/**
 * Prints what the browser receives of the tab, and how long it takes until it stands, beside a page with nothing on it.
 * @param {(name: string, ...args: string[]) => Promise<Record<string, {ms: number, bytes: number, requests: number, chain: number}[]>>} run
 * @param {string} tabFolder the built tab, which gets a blank page
 */
export async function firstView(run, tabFolder) {
  console.log("\nThe tab's first view, in Chromium on fast 4G with a quarter of this processor");
  console.log("(aim: under 100 kB and 8 requests, a chain of three, under 2.0 of a blank page's time)");
  const { blank, ...pages } = await run("first-view", tabFolder);
  if (blank === undefined) return console.log("  not measured: there is no Chrome, Edge or Chromium");
  const typical = (seen) => median(seen.map(({ ms }) => ms));
  for (const [name, seen] of Object.entries(pages)) {
    const { bytes, requests, chain } = seen[0];
    const ratio = (typical(seen) / typical(blank)).toFixed(2);
    console.log(
      `  ${TITLES[name].padEnd(38)} ${(bytes / 1000).toFixed(1)} kB in ${requests} requests, a chain of ${chain}; ${typical(seen).toFixed(0)} ms, ratio ${ratio}`,
    );
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
