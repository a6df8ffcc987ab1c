import { relative, sep } from "node:path";

/**
 * A bundler that splits makes a file for every set of parts that share something: for a page with four parts that are fetched later,
 * ten files before its first card. But whoever fetches a later part has the page already. Said to the bundler, by having every later
 * part lean on what its page begins with, all that they share is in the page's own files.
 *
 * `ahead` begins a page, `script` is the rest of it; what is in `host/` is asked for by the former, all else by the latter.
 * @param {{tab: string, ahead?: string, script: string}} options
 * @returns {import("esbuild").Plugin}
 */
export function fewParts({ tab, ahead, script }) {
  const before = (path) => (ahead !== undefined && path.startsWith("host/") ? [ahead] : [ahead, script]);
  return {
    name: "few-parts",
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, kind, ...from }) => {
        if (kind !== "dynamic-import") return undefined;
        const found = await resolve(path, { ...from, kind: "import-statement" });
        if (found.errors.length > 0) return { errors: found.errors };
        return { path: relative(tab, found.path).split(sep).join("/"), namespace: "part" };
      });
      onLoad({ filter: /.*/, namespace: "part" }, ({ path }) => {
        const lean = before(path).filter((each) => each !== undefined);
        const contents = [...lean.map((each) => `import "./${each}";`), `export * from "./${path}";`].join(
          "\n",
        );
        return { contents, resolveDir: tab, loader: "js" };
      });
    },
  };
}
