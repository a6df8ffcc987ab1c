// `npm run build`: assembles dist/ as Azure Functions wants it: host.json, package.json, one bundle, the tab's files.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildServer } from "./build-server.mjs";
import { buildTab } from "./build-tab.mjs";
import { slimming } from "./slimming.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const HOST = {
  version: "2.0",
  extensions: { http: { routePrefix: "" } },
  extensionBundle: { id: "Microsoft.Azure.Functions.ExtensionBundle", version: "[4.*, 5.0.0)" },
  logging: {
    // The platform's own record of a request has its address, and so the verb, with the second: only failures are kept.
    logLevel: { default: "Information", "Host.Results": "Error" },
    applicationInsights: { samplingSettings: { isEnabled: true, excludedTypes: "Request" } },
  },
};

/** Builds the function app into `outdir`. */
export async function buildAzure(outdir) {
  const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    writeFile(join(outdir, "host.json"), JSON.stringify(HOST, null, 2)),
    writeFile(join(outdir, "package.json"), JSON.stringify({ name, version, main: "main.js" }, null, 2)),
    buildTab({ outdir: join(outdir, "tab"), local: false, minify: true }),
    buildServer({
      entry: join(root, "api/host/azure.ts"),
      outfile: join(outdir, "main.js"),
      minify: true,
      ...slimming,
    }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outdir = process.argv[2] ?? join(root, "dist");
  await buildAzure(outdir);
  console.log("The function app is in dist/. Deploy it, or try it there with: func start");
}
