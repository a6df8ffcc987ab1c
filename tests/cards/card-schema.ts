import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";

const root = join(__dirname, "../..");

/**
 * The Adaptive Card schema with Teams' own elements. No package ships it as JSON Schema, so it is generated from the
 * types Microsoft publishes (about three seconds).
 */
export function cardSchema(): ValidateFunction {
  const folder = mkdtempSync(join(tmpdir(), "card-schema-"));
  try {
    const types = join(root, "node_modules/@microsoft/teams.cards");
    const source = join(folder, "card.ts");
    writeFileSync(
      source,
      `import type { IAdaptiveCard } from ${JSON.stringify(types)};\nexport type Card = IAdaptiveCard;\n`,
    );
    const manifest = createRequire(__filename).resolve("ts-json-schema-generator/package.json");
    const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: Record<string, string> };
    const script = join(dirname(manifest), bin["ts-json-schema-generator"] ?? "");
    const args = [
      "-p",
      source,
      "-t",
      "Card",
      "-f",
      join(root, "tsconfig.json"),
      "--no-type-check",
      "-e",
      "all",
      "--no-top-ref",
    ];
    const schema = execFileSync(process.execPath, [script, ...args], {
      encoding: "utf8",
      maxBuffer: 16_000_000,
    });
    return new Ajv({ strict: false }).compile(JSON.parse(schema));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
