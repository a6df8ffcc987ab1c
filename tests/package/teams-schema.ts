import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const schemas = join(
  dirname(require.resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas/teams",
);

/** What Microsoft's published schema of this manifest version has against `value`: a line each. */
export function complaints(
  version: string,
  kind: "MicrosoftTeams" | "MicrosoftTeams.Localization",
  value: unknown,
): string[] {
  const text = readFileSync(join(schemas, `v${version}`, `${kind}.schema.json`), "utf8");
  // The published file escapes a bell in a pattern in a way that JSON has not got.
  const schema = JSON.parse(text.replace(/\\a/g, "\\x07")) as object;
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv, ["uri", "email", "regex"]);
  ajv.validate(schema, value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
