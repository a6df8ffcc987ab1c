// Builds the tab's static files. --outdir <folder>  --local (with the stage and its sign-in)  --minify
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { themeCss } from "../tab/look/theme-css.mjs";
import { compressFiles } from "./compress-files.mjs";
import { fewParts } from "./few-parts.mjs";
import { languages } from "./languages.mjs";
import { slimTeamsJs } from "./slim-teams-js.mjs";

const tab = join(dirname(fileURLToPath(import.meta.url)), "..", "tab");

/** Page → its script. Where something goes ahead of that, it begins the script (`tab/ahead/go-on.ts`). */
const PAGES = { "index.html": "personal.ts", "hr.html": "hr.ts", "config.html": "config.ts" };
const LOCAL_PAGES = { "stage/index.html": "stage/stage.ts" };
const AHEAD = { "index.html": "ahead/personal.ts", "hr.html": "ahead/hr.ts" };
const STYLES = {
  "index.html": "look/personal.css",
  "hr.html": "look/hr.css",
  "config.html": "look/config.css",
  "stage/index.html": "stage/stage.css",
};

/**
 * Builds into `outdir`, which is emptied first. What signs in without Teams, and the stage, are only there
 * when `local`; so are the sources, for a debugger.
 * @param {{outdir: string, local?: boolean, minify?: boolean}} options
 */
export async function buildTab({ outdir: to, local = false, minify = true }) {
  const outdir = resolve(to);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, "mark.svg"), await readFile(join(tab, "mark.svg")));
  const pages = Object.entries(local ? { ...PAGES, ...LOCAL_PAGES } : PAGES);
  await Promise.all(
    pages.map(async ([page, script]) => {
      const outputs = await bundle({ outdir, page, script, local, minify });
      await writePage({ outdir, page, script, local, outputs });
    }),
  );
  await compressFiles(outdir);
}

/** The scripts and the style of one page. Each page has its own: nobody opens two. */
async function bundle({ outdir, page, script, local, minify }) {
  const ahead = AHEAD[page];
  const { metafile } = await build({
    absWorkingDir: tab,
    entryPoints: [ahead, script, STYLES[page]].filter(Boolean),
    outbase: tab,
    outdir,
    entryNames: "[dir]/[name]-[hash]",
    chunkNames: "parts/[name]-[hash]",
    define: { LOCAL: String(local) },
    plugins: [themes(), languages(tab), slimTeamsJs(), fewParts({ tab, ahead, script })],
    minify,
    sourcemap: local,
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
  return Object.fromEntries(
    Object.entries(metafile.outputs).map(([file, output]) => [nameIn(outdir, file), output]),
  );
}

/**
 * Fills in a page's words and the names its scripts and style have got.
 */
async function writePage({ outdir, page, script, local, outputs }) {
  const style = entryOf(STYLES[page], outputs);
  const scripts = [AHEAD[page], script].filter(Boolean).map((each) => codeOf(each, outputs, outdir));
  const [first, ...rest] = scripts;
  const others = [...new Set(scripts.flatMap((name) => [...reached(name, outputs, outdir, local)]))].filter(
    (name) => !scripts.includes(name),
  );
  const words = await wordsFor(page);
  const filled = (await readFile(join(tab, page), "utf8"))
    .replace("{{style}}", `/tab/${style}`)
    .replace("{{script}}", `/tab/${first}`)
    .replace(
      "{{preload}}",
      [
        ...others.map((file) => `<link rel="modulepreload" href="/tab/${file}">`),
        ...rest.map((file) => `<link rel="modulepreload" href="/tab/${file}" data-rest>`),
        // Who reads is known to the page alone, so here everybody of the sample company comes.
        ...(local && page in PAGES
          ? ['<link rel="preload" href="/api/dev/tokens" as="fetch" crossorigin>']
          : []),
      ].join("\n"),
    )
    .replace(/\{\{([\w.]+)\}\}/g, (whole, key) =>
      escapeHtml(key.split(".").reduce((tree, part) => tree?.[part], words) ?? whole),
    );
  if (filled.includes("{{"))
    throw new Error(`${page} asks for words that are not there: ${/\{\{.*?\}\}/.exec(filled)[0]}`);
  await mkdir(dirname(join(outdir, page)), { recursive: true });
  await writeFile(join(outdir, page), filled);
}

function entryOf(source, outputs) {
  return Object.keys(outputs).find((name) => outputs[name].entryPoint === source);
}

/** The file that holds an entry's code: where other parts lean on that, the entry's own file is empty and only imports it. */
function codeOf(source, outputs, outdir) {
  const name = entryOf(source, outputs);
  const { imports } = outputs[name];
  const holder = imports
    .map(({ path }) => nameIn(outdir, path))
    .find((file) => source in outputs[file].inputs);
  return holder ?? name;
}

/**
 * Every script a page loads before its first card: static imports, and the host it finds itself in, which it
 * awaits at once.
 */
function reached(name, outputs, outdir, local, seen = new Set()) {
  const host = local ? "host/local-host.ts" : "host/teams-host.ts";
  for (const { path, kind } of outputs[name].imports) {
    const file = nameIn(outdir, path);
    const atOnce = kind === "import-statement" || outputs[file].entryPoint === `part:${host}`;
    if (!atOnce || seen.has(file)) continue;
    seen.add(file);
    reached(file, outputs, outdir, local, seen);
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

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      outdir: { type: "string" },
      local: { type: "boolean", default: false },
      minify: { type: "boolean", default: false },
    },
  });
  if (values.outdir === undefined) throw new Error("Say where to: --outdir <folder>");
  await buildTab(values);
}
