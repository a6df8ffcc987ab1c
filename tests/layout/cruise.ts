import { spawnSync } from "node:child_process";
import { join } from "node:path";

export interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** Holds a checkout (its api, bot, tab and tests folders) against the import rules. */
export function cruise(checkout: string): Violation[] {
  const script = join(__dirname, "../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [
    script,
    "--config",
    join(__dirname, "import-rules.cjs"),
    "--output-type",
    "json",
    "api",
    "bot",
    "tab",
    "tests",
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: checkout,
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  if (!stdout.startsWith("{")) throw new Error(stderr || stdout);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}
