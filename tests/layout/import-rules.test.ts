import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type Violation } from "./cruise";

const root = join(__dirname, "../..");
const rules = jest.requireActual<{ forbidden: readonly { name: string }[] }>("./import-rules.cjs");

/** For each rule a file that breaks it, and what is in that file. */
const PLANTED: Record<string, readonly [file: string, text: string]> = {
  "core-leans-on-nothing-of-ours": [
    "api/core/planted.ts",
    'import { features } from "../features/index"; export const a = features;',
  ],
  "rules-are-pure": [
    "api/features/planted-npm.ts",
    'import { jwtVerify } from "jose"; export const a = jwtVerify;',
  ],
  "rules-know-no-node": [
    "api/features/planted-node.ts",
    'import { hostname } from "node:os"; export const a = hostname;',
  ],
  "lifecycle-leans-on-core": [
    "api/lifecycle/planted.ts",
    'import { SECTIONS } from "../registry/page"; export const a = SECTIONS;',
  ],
  "registry-knows-no-feature": [
    "api/registry/planted.ts",
    'import { CLOCKS } from "../features/cases/case/clocks"; export const a = CLOCKS;',
  ],
  "features-are-reached-through-the-list": [
    "api/features/cases/planted-feature.ts",
    'import { people } from "../people/feature"; export const a = people;',
  ],
  "a-noun-leans-on-no-stage": [
    "api/features/cases/case/planted.ts",
    'import { caseView } from "../card/case-view"; export const a = caseView;',
  ],
  "a-card-leans-on-no-stage": [
    "api/features/relay/card/planted.ts",
    'import { staffVerb } from "../staff-verb"; export const a = staffVerb;',
  ],
  "stages-lean-on-no-time": [
    "api/features/cases/closing/planted.ts",
    'import { fallDue } from "../time/fall-due"; export const a = fallDue;',
  ],
  "features-lean-one-way": [
    "api/features/cases/asking/planted.ts",
    'import { RELAY_STATES } from "../../relay/case/relay-state"; export const a = RELAY_STATES;',
  ],
  "verbs-are-reached-through-their-feature": [
    "api/features/cases/planted.ts",
    'import { show } from "./seeing/show.verb"; export const a = show;',
  ],
  "store-and-keys-know-only-core": [
    "api/store/planted.ts",
    'import { features } from "../features/index"; export const a = features;',
  ],
  "store-knows-no-keys": [
    "api/store/planted-keys.ts",
    'import { envelope } from "../keys/envelope"; export const a = envelope;',
  ],
  "keys-know-no-store": [
    "api/keys/planted.ts",
    'import { openCosmos } from "../store/cosmos"; export const a = openCosmos;',
  ],
  "bot-only-translates": [
    "bot/planted.ts",
    'import { openSqlite } from "../api/store/sqlite"; export const a = openSqlite;',
  ],
  "cosmos-in-one-file": [
    "api/host/planted-cosmos.ts",
    'import { CosmosClient } from "@azure/cosmos"; export const a = CosmosClient;',
  ],
  "functions-library-in-one-file": [
    "api/host/planted-functions.ts",
    'import { app } from "@azure/functions"; export const a = app;',
  ],
  "teams-sdk-in-one-file": [
    "api/host/planted-teams.ts",
    'import { TurnContext } from "botbuilder"; export const a = TurnContext;',
  ],
  "production-reaches-nothing-of-development": [
    "api/host/machine.ts",
    'import "./http/answer-http"; import { CAST } from "./local/sample-company"; export const a = CAST;',
  ],
  "azure-keeps-nothing-on-its-own-disk": [
    "api/host/azure.ts",
    'export const load = () => import("./planted-way");',
  ],
  "tab-takes-only-types": [
    "tab/planted.ts",
    'import { plain } from "../api/core/input/plain"; export const a = plain;',
  ],
  "tab-sees-only-core": [
    "tab/planted-type.ts",
    'import type { AllyshipCase } from "../api/features/cases/case/case"; export type A = AllyshipCase;',
  ],
  "only-tests-import-tests": [
    "api/host/planted-test.ts",
    'import { START } from "../../tests/kit/product"; export const a = START;',
  ],
  "no-cycles": ["api/core/planted-cycle-b.ts", 'import { a } from "./planted-cycle"; export const b = a;'],
  "everything-imported-is-there": [
    "bot/planted-missing.ts",
    'import { a } from "./nowhere"; export const b = a;',
  ],
};
const HELPERS: Record<string, string> = {
  "api/core/planted-cycle.ts": 'import { b } from "./planted-cycle-b"; export const a = b;',
  "api/host/planted-way.ts": 'export { openSqlite } from "../store/sqlite";',
};

describe("the product leans the right way", () => {
  test("no file of ours breaks an import rule", () => {
    expect(cruise(root)).toEqual([]);
  }, 60_000);

  test("every rule has a planted violation, and each is found", () => {
    const checkout = mkdtempSync(join(tmpdir(), "planted-"));
    let found: Violation[];
    try {
      for (const folder of ["api", "bot", "tab", "package.json", "tsconfig.json"]) {
        cpSync(join(root, folder), join(checkout, folder), { recursive: true });
      }
      mkdirSync(join(checkout, "tests/kit"), { recursive: true });
      cpSync(join(root, "tests/kit/product.ts"), join(checkout, "tests/kit/product.ts"));
      symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"), "junction");
      for (const [file, text] of [...Object.values(PLANTED), ...Object.entries(HELPERS)]) {
        mkdirSync(dirname(join(checkout, file)), { recursive: true });
        writeFileSync(join(checkout, file), text);
      }
      found = cruise(checkout);
    } finally {
      rmSync(checkout, { recursive: true, force: true });
    }
    expect(Object.keys(PLANTED).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
    for (const [rule, [from]] of Object.entries(PLANTED)) expect(found).toContainEqual({ rule, from });
  }, 60_000);
});
