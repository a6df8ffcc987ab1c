// `npm run package`: makes appPackage/alongside.zip, which is uploaded to Teams. --outdir <folder>
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { drawIcons } from "./package/draw-icons.mjs";
import { fillManifest } from "./package/fill-manifest.mjs";
import { BadPackageSettings, readSettings } from "./package/read-settings.mjs";
import { writeZip } from "./package/write-zip.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Writes `alongside.zip` into `outdir`: the manifest filled from the environment, its translations, and the
 * icons. The same settings give the same bytes. Throws `BadPackageSettings`, a sentence for each wrong one.
 */
export async function packageApp({ environment, outdir, appPackage = join(root, "appPackage") }) {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const { values, notes } = readSettings(environment, version);
  const template = JSON.parse(await readFile(join(appPackage, "manifest.json"), "utf8"));
  const languages = await languagesIn(join(appPackage, "languages"));
  const manifest = fillManifest(template, values, languages);
  const icons = drawIcons(await readFile(join(root, "tab/mark.svg"), "utf8"), manifest.accentColor);

  const translations = languages.map(async (tag) => {
    const name = `languages/${tag}.json`;
    return [name, await readFile(join(appPackage, name))];
  });
  const zip = writeZip([
    ["manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
    [manifest.icons.color, icons.color],
    [manifest.icons.outline, icons.outline],
    ...(await Promise.all(translations)),
  ]);
  await mkdir(outdir, { recursive: true });
  const file = join(outdir, "alongside.zip");
  await writeFile(file, zip);
  return { file, version, notes };
}

/** The tags of the translations, in order: of languages that the product itself speaks besides English. */
async function languagesIn(folder) {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

async function main() {
  const { values } = parseArgs({
    options: { outdir: { type: "string", default: join(root, "appPackage") } },
  });
  try {
    const { file, version, notes } = await packageApp({ environment: process.env, outdir: values.outdir });
    for (const note of notes) console.log(note);
    console.log(`Version ${version} is in ${file}. Upload it in the Teams admin centre, under Manage apps.`);
  } catch (error) {
    if (!(error instanceof BadPackageSettings)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
