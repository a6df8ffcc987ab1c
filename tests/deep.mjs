// `npm run test:deep`: the random walks, ten times as many as every run of the tests has. WALKS=50 and SEED=7 take more, and others.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const jest = createRequire(import.meta.url).resolve("jest/bin/jest.js");
const folders = ["tests/features/cases/model", "tests/features/relay/model"];
const env = { ...process.env, WALKS: process.env.WALKS ?? "10" };
process.exit(spawnSync(process.execPath, [jest, ...folders], { stdio: "inherit", env }).status ?? 1);
