import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const MAIN = "Tests:       1 skipped, 40 passed, 41 total";
const OTHER = "Tests:       5 passed, 5 total";
const BROKEN = "Tests:       2 failed, 3 passed, 5 total";

/** What stands in for npm: `ci` and `test` end as told, `install` brings a node that prints a summary and ends as told. */
const npm = (how: Ran) => `#!/usr/bin/env bash
case "$1" in
  ci) exit ${how.ci ?? 0} ;;
  test) echo "${how.test ?? MAIN}"; exit ${how.testEnds ?? 0} ;;
  install)
    [ "${how.away ?? ""}" = "all" ] && exit 1
    name=$(printf '%s' "\${@: -1}" | cut -d@ -f1)
    version=$(printf '%s' "\${@: -1}" | cut -d@ -f2)
    mkdir -p "$3/node_modules/$name/bin"
    cat > "$3/node_modules/$name/bin/node" <<END
#!/usr/bin/env bash
[ "\\$1" = "--version" ] && echo "v$version.1.0" && exit 0
[ "$version" = "24" ] && echo "${how.on24 ?? OTHER}" && exit ${how.on24Ends ?? 0}
echo "${OTHER}"
END
    chmod +x "$3/node_modules/$name/bin/node" ;;
esac
`;

interface Ran {
  readonly ci?: number;
  readonly test?: string;
  readonly testEnds?: number;
  readonly on24?: string;
  readonly on24Ends?: number;
  readonly away?: "all";
  /** The version of Node that it all runs on. */
  readonly own?: string;
}

describe(".ci/run", () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const run = (how: Ran) => {
    const folder = mkdtempSync(join(tmpdir(), "alongside-ci-"));
    folders.push(folder);
    cpSync(join(__dirname, "../../.ci"), join(folder, ".ci"), { recursive: true });
    const programs = join(folder, "programs");
    mkdirSync(programs);
    const program = (name: string, text: string) => {
      writeFileSync(join(programs, name), text);
      chmodSync(join(programs, name), 0o755);
    };
    program("npm", npm(how));
    program("chromium", "");
    program("node", `#!/usr/bin/env bash\necho "${how.own ?? "v20.1.0"}"\n`);
    const { stdout, status } = spawnSync("bash", [join(folder, ".ci/run")], {
      encoding: "utf8",
      env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}` },
    });
    return { said: stdout, last: stdout.trimEnd().split("\n").at(-1), status };
  };

  test("its last line adds up the tests of every version of Node it ran on", () => {
    expect(run({})).toMatchObject({ last: "50 passed, 0 failed", status: 0 });
  });

  test("the version that it all runs on is not run twice", () => {
    const { said, last } = run({ own: "v22.9.0" });
    expect(said).not.toContain("On Node v22");
    expect(last).toBe("45 passed, 0 failed");
  });

  test("every test meant for the other versions of Node is where it is said to be", () => {
    const house = join(__dirname, "../..");
    const [, named = ""] = /^TESTS="(.+)"$/m.exec(readFileSync(join(house, ".ci/other-nodes"), "utf8")) ?? [];
    const tests = named.split(" ");
    expect(tests.length).toBeGreaterThan(1);
    expect(tests.filter((path) => !existsSync(join(house, path)))).toEqual([]);
  });

  test("a failure on one version fails it, and counts", () => {
    expect(run({ on24: BROKEN, on24Ends: 1 })).toMatchObject({ last: "48 passed, 2 failed", status: 1 });
  });

  test("a version that cannot be had is said to have run nothing, and fails nobody", () => {
    const { said, last, status } = run({ away: "all" });
    expect(said).toContain("Node 22 cannot be had here: nothing has run on it.");
    expect([last, status]).toEqual(["40 passed, 0 failed", 0]);
  });

  test("what breaks before or beside the tests has failed, whatever was counted", () => {
    expect(run({ testEnds: 2 })).toMatchObject({ last: "50 passed, 1 failed", status: 2 });
    expect(run({ ci: 1 })).toMatchObject({ last: "0 passed, 1 failed", status: 1 });
    expect(run({ on24: "Killed", on24Ends: 137 })).toMatchObject({ last: "45 passed, 1 failed", status: 1 });
  });
});
