import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageApp } from "../../infra/package-app.mjs";
import { readZip } from "./read-zip";

export const SAMPLE = {
  BOT_ID: "11111111-1111-4111-8111-111111111111",
  ENTRA_CLIENT_ID: "22222222-2222-4222-8222-222222222222",
  PUBLIC_URL: "https://ally.example.com",
};

/** What of the manifest these tests look at. */
export interface Manifest {
  $schema: string;
  manifestVersion: string;
  version: string;
  id: string;
  developer: Record<"name" | "websiteUrl" | "privacyUrl" | "termsOfUseUrl", string>;
  name: { short: string; full: string };
  description: { short: string; full: string };
  icons: { color: string; outline: string };
  accentColor: string;
  localizationInfo: {
    defaultLanguageTag: string;
    additionalLanguages?: { languageTag: string; file: string }[];
  };
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: Titled[] }[] }[];
  staticTabs: { contentUrl: string; scopes: string[] }[];
  configurableTabs: { configurationUrl: string; scopes: string[] }[];
  composeExtensions: {
    botId: string;
    commands: (Titled & { id: string; type: string })[];
    messageHandlers?: unknown;
  }[];
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
}
interface Titled {
  title: string;
  description: string;
}

/** Makes the package in a folder of its own and opens it. */
export async function pack(environment: Record<string, string | undefined> = SAMPLE, appPackage?: string) {
  const outdir = await mkdtemp(join(tmpdir(), "package-"));
  try {
    const made = await packageApp({
      environment,
      outdir,
      ...(appPackage === undefined ? {} : { appPackage }),
    });
    const zip = await readFile(made.file);
    const entries = readZip(zip);
    const manifest = JSON.parse(entries.get("manifest.json")?.toString() ?? "") as Manifest;
    return { ...made, zip, entries, manifest };
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
