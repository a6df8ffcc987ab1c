// Builds the tab's static files. --outdir <folder>  --local (with the stage and its sign-in)  --minify
// --sizes
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { themeCss } from "../tab/look/theme-css.mjs";
import { compressFiles } from "./compress-files.mjs";

const tab = join(dirname(fileURLToPath(import.meta.url)), "..", "tab");

/** Page → the script it starts with. Each page's style is the CSS its script imports. */
const PAGES = { "index.html": "personal.ts", "hr.html": "hr.ts", "config.html": "config.ts" };
const LOCAL_PAGES = { "stage/index.html": "stage/stage.ts" };

/**
 * Builds into `outdir`, which is emptied first. What signs in without Teams, and the stage, are only there
 * when `local`.
 * @param {{outdir: string, local?: boolean, minify?: boolean}} options
 * @returns {Promise<{firstView: Record<string, number>}>} bytes after gzip that each page needs before its
 * first card
 */
export async function buildTab({ outdir: to, local = false, minify = true }) {
  const outdir = resolve(to);
  await rm(outdir, { recursive: true, force: true });
  const pages = local ? { ...PAGES, ...LOCAL_PAGES } : PAGES;
  const { metafile } = await build({
    absWorkingDir: tab,
    entryPoints: Object.values(pages),
    outbase: tab,
    outdir,
    entryNames: "[dir]/[name]-[hash]",
    chunkNames: "parts/[name]-[hash]",
    define: { LOCAL: String(local) },
    plugins: [themes(), originsFromThePackage()],
    minify,
    // Its own name, so that one file is the mark everywhere.
    external: ["/tab/mark.svg"],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    legalComments: "none",
    logLevel: "error",
  });
  const outputs = Object.fromEntries(
    Object.entries(metafile.outputs).map(([file, output]) => [nameIn(outdir, file), output]),
  );
  const firstView = {};
  for (const [page, script] of Object.entries(pages)) {
    firstView[page] = await writePage(outdir, page, script, outputs);
  }
  await writeFile(join(outdir, "mark.svg"), await readFile(join(tab, "mark.svg")));
  await compressFiles(outdir);
  return { firstView };
}

/**
 * Fills in a page's words and the names its script and style have got, and says what its first view weighs.
 */
async function writePage(outdir, page, script, outputs) {
  const [name, entry] = Object.entries(outputs).find(([, output]) => output.entryPoint === script);
  const style = entry.cssBundle === undefined ? undefined : nameIn(outdir, entry.cssBundle);
  const needed = [name, ...reached(name, outputs, outdir)];
  const words = await wordsFor(page);
  const filled = (await readFile(join(tab, page), "utf8"))
    .replace("{{style}}", `/tab/${style}`)
    .replace("{{script}}", `/tab/${name}`)
    .replace(
      "{{preload}}",
      needed
        .slice(1)
        .map((file) => `<link rel="modulepreload" href="/tab/${file}">`)
        .join(""),
    )
    .replace(/\{\{([\w.]+)\}\}/g, (whole, key) =>
      escapeHtml(key.split(".").reduce((tree, part) => tree?.[part], words) ?? whole),
    );
  if (filled.includes("{{"))
    throw new Error(`${page} asks for words that are not there: ${/\{\{.*?\}\}/.exec(filled)[0]}`);
  await mkdir(dirname(join(outdir, page)), { recursive: true });
  await writeFile(join(outdir, page), filled);
  const files = await Promise.all(
    [...needed, style].filter(Boolean).map((file) => readFile(join(outdir, file))),
  );
  return [Buffer.from(filled), ...files].reduce((sum, file) => sum + gzipSync(file).length, 0);
}

/**
 * Every script a page loads before its first card: static imports, and the lazy ones that a page awaits at
 * once.
 */
function reached(name, outputs, outdir, seen = new Set()) {
  for (const { path, kind } of outputs[name].imports) {
    const file = nameIn(outdir, path);
    const atOnce = kind === "import-statement" || /host-[A-Z0-9]{8}\.js$/.test(basename(file));
    if (!atOnce || seen.has(file)) continue;
    seen.add(file);
    reached(file, outputs, outdir, seen);
  }
  return seen;
}

/** What an address calls a file of the build, on every system. */
function nameIn(outdir, file) {
  return relative(outdir, join(tab, file)).split(sep).join("/");
}

async function wordsFor(page) {
  const file = page.startsWith("stage/") ? "stage/stage.en.text.json" : "tab.en.text.json";
  return JSON.parse(await readFile(join(tab, file), "utf8"));
}

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
}

/** `@import "themes"`: the Fluent tokens that the tab uses, for each theme. */
function themes() {
  return {
    name: "themes",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^themes$/ }, () => ({ path: "themes", namespace: "themes" }));
      onLoad({ filter: /.*/, namespace: "themes" }, async () => ({
        contents: await themeCss(tab),
        loader: "css",
      }));
    },
  };
}

/**
 * teams-js asks a Microsoft address, on import, for hosts newer than the list it brings. The tab speaks to
 * nobody but
 * its own server, so the list that came with the package stands.
 */
function originsFromThePackage() {
  return {
    name: "origins-from-the-package",
    setup({ onLoad }) {
      onLoad({ filter: /teams-js[\\/]src[\\/]internal[\\/]validOrigins\.js$/ }, async ({ path }) => {
        const source = await readFile(path, "utf8");
        const contents = source.replace(
          /\bfetch\(\w+,\{signal:\w+\.signal\}\)/,
          'Promise.reject(new Error("the list of the package stands"))',
        );
        if (contents === source)
          throw new Error("teams-js fetches its list of hosts another way now: see originsFromThePackage.");
        return { contents, loader: "js" };
      });
    },
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      outdir: { type: "string" },
      local: { type: "boolean", default: false },
      minify: { type: "boolean", default: false },
      sizes: { type: "boolean", default: false },
    },
  });
  if (values.outdir === undefined) throw new Error("Say where to: --outdir <folder>");
  const { firstView } = await buildTab(values);
  if (values.sizes) console.log(JSON.stringify(firstView));
}
