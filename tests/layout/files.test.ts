import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFiles } from "./source-files";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const lines = (file: string) => read(file).split("\n").length - 1;
const code = ["api", "bot", "tab", "infra"]
  .flatMap(sourceFiles)
  .filter((file) => /\.(ts|mjs|cjs)$/.test(file));

describe("the files of the project", () => {
  test("stand in the folders the README maps, and nothing else is at the top", () => {
    const hidden = [
      ".ci",
      ".editorconfig",
      ".git",
      ".github",
      ".gitignore",
      ".node-version",
      ".vscode",
      ".data",
    ];
    const made = ["node_modules", "build", "dist", "coverage"];
    const top = readdirSync(root).filter((name) => !hidden.includes(name) && !made.includes(name));
    expect(top.sort()).toEqual([
      "LICENSE",
      "README.md",
      "api",
      "appPackage",
      "bot",
      "infra",
      "package-lock.json",
      "package.json",
      "tab",
      "tests",
      "tsconfig.json",
    ]);
  });

  test("are small: half of them under 60 lines, none over 300", () => {
    const sizes = code.map(lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60);
    const every = [...code, ...sourceFiles("tests").filter((file) => file.endsWith(".ts"))];
    expect(every.filter((file) => lines(file) > 300)).toEqual([]);
  });

  test("leave nothing half done: no marker of unfinished work, no skipped test", () => {
    const every = [...code, ...sourceFiles("tests").filter((file) => file.endsWith(".ts"))];
    const left =
      /\b(TO[D]O|FIX[M]E|X[X]X)\b|coming so[o]n|@ts-(ignore|expect-err[o]r)|\b(it|test|describe)\.(only|ski[p]|tod[o])\(/;
    expect(every.filter((file) => left.test(read(file)))).toEqual([]);
  });

  test("say of every exported function what it does", () => {
    const exported = /^export (?:async )?function (\w+)/gm;
    const bare = code
      .filter((file) => /^(api|bot)\//.test(file))
      .flatMap((file) => {
        const text = read(file);
        return [...text.matchAll(exported)]
          .filter(({ index = 0 }) => !text.slice(0, index).trimEnd().endsWith("*/"))
          .map(([, name]) => `${file}: ${name}`);
      });
    expect(bare).toEqual([]);
  });

  test("the README's steps for adding a feature name files that are there", () => {
    const readme = read("README.md");
    const section = readme.split("## How to add a feature")[1]?.split("\n## ")[0] ?? "";
    const named = [...section.matchAll(/`((?:api|bot|tab|tests|infra|appPackage)\/[\w./-]+)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(section).toMatch(/^1\. /m);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("and every other path and script the README names is there too", () => {
    const readme = read("README.md");
    const paths = [...readme.matchAll(/`((?:api|bot|tab|tests|infra|appPackage)\/[\w./-]*)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run (\w+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = ""]) => path);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
