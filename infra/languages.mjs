import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Fills `tab/words/languages.ts`: by language, what fetches the tab's sentences in it. Fetched by a pattern instead, English would be a
 * file of its own, besides the page's.
 * @param {string} tab
 * @returns {import("esbuild").Plugin}
 */
export function languages(tab) {
  return {
    name: "languages",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]words[\\/]languages\.ts$/ }, async () => {
        const files = (await readdir(tab)).map((file) => /^tab\.(\w+)\.text\.json$/.exec(file));
        const others = files.filter((found) => found !== null && found[1] !== "en");
        const lines = others.map(
          ([file, language]) => `${language}: () => import(${JSON.stringify(join(tab, file))})`,
        );
        return { contents: `export const LANGUAGES = {${lines.join(",")}};` };
      });
    },
  };
}
