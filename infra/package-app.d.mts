/** See package-app.mjs. */
export function packageApp(options: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly outdir: string;
  /** The folder of manifest.json and languages/; the product's own unless given. */
  readonly appPackage?: string;
}): Promise<{ file: string; version: string; notes: string[] }>;
