import { readFile } from "node:fs/promises";

/** TypeScript's CommonJS of the Bot Framework packages: a top-level `const x_1 = require("p");`, wrapped or not. */
const IN_FILES =
  /node_modules[\\/](botbuilder[^\\/]*|botframework-[^\\/]+|@microsoft[\\/]teams-ai)[\\/]lib[\\/].*\.js$/;
const TOP_LEVEL = /^const (\w+) = ((?:__importDefault|__importStar)\()?require\("([^"]+)"\)\)?;$/gm;

/**
 * An esbuild plugin that has the Bot Framework packages load the given packages when they first use them, not when
 * they are loaded themselves: a request without a token to fetch needs no token library.
 * @param {readonly string[]} packages
 * @returns {import("esbuild").Plugin}
 */
export function lazyRequire(packages) {
  return {
    name: "lazy-require",
    setup(build) {
      build.onLoad({ filter: IN_FILES }, async ({ path }) => ({
        contents: makeLazy(await readFile(path, "utf8"), packages),
        loader: "js",
      }));
    },
  };
}

/** The source with the chosen requires deferred: each becomes a function that requires once, each use a call of it. */
export function makeLazy(source, packages) {
  const deferred = [];
  const declared = source.replace(TOP_LEVEL, (line, name, wrapper = "", id) => {
    if (!packages.includes(id)) return line;
    deferred.push(name);
    const load = `${wrapper}require("${id}")${wrapper === "" ? "" : ")"}`;
    return `let ${name}$kept; const ${name}$ = () => (${name}$kept ??= ${load});`;
  });
  // In brackets: `new x$().Y()` would construct x$ itself.
  return deferred.reduce(
    (text, name) => text.replace(new RegExp(`\\b${name}\\.`, "g"), `(${name}$()).`),
    declared,
  );
}
