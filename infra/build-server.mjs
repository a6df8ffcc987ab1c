import { build } from "esbuild";

/**
 * Bundles one entry of the server into one CommonJS file.
 * @param {{entry: string, outfile: string, external?: string[], minify?: boolean, sourcemap?: boolean, plugins?: import("esbuild").Plugin[], alias?: Record<string, string>}} options
 */
export async function buildServer({
  entry,
  outfile,
  external = [],
  minify = false,
  sourcemap = false,
  plugins = [],
  alias = {},
}) {
  await build({
    entryPoints: [entry],
    outfile,
    // The Functions worker brings this one; without a worker the library goes into its test mode.
    external: ["@azure/functions-core", ...external],
    minify,
    sourcemap,
    plugins,
    alias,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    keepNames: minify,
    legalComments: "none",
    logLevel: "error",
  });
}
