import { readFile } from "node:fs/promises";

/**
 * What teams-js does while it is loaded, and the tab can do without. Where a newer one does it another way, the build stops and says so.
 * @returns {import("esbuild").Plugin}
 */
export function slimTeamsJs() {
  return {
    name: "slim-teams-js",
    setup({ onLoad }) {
      onLoad({ filter: /teams-js[\\/]src[\\/]internal[\\/]validOrigins\.js$/ }, fromThePackage);
      onLoad({ filter: /teams-js[\\/].*[\\/]debug[\\/]src[\\/]browser\.js$/ }, withoutLogging);
    },
  };
}

/**
 * It asks a Microsoft address for hosts newer than the list it brings. The tab speaks to nobody but its own server, so the list that
 * came with the package stands.
 */
async function fromThePackage({ path }) {
  const source = await readFile(path, "utf8");
  const contents = source.replace(
    /\bfetch\(\w+,\{signal:\w+\.signal\}\)/,
    'Promise.reject(new Error("the list of the package stands"))',
  );
  if (contents === source)
    throw new Error("teams-js fetches its list of hosts another way now: see slim-teams-js.mjs.");
  return { contents, loader: "js" };
}

/**
 * It makes a logger for each of its files, and looks into the browser's storage for whether to use them: as long as all the rest of it
 * takes. Nobody reads these.
 */
async function withoutLogging({ path }) {
  const source = await readFile(path, "utf8");
  if (!/export\{\w+ as b\};?\s*$/.test(source))
    throw new Error("teams-js takes its loggers another way now: see slim-teams-js.mjs.");
  return {
    contents:
      "const quiet = () => undefined; quiet.extend = () => quiet; export const b = { debug: () => quiet };",
    loader: "js",
  };
}
