import { readFileSync } from "node:fs";
import { join } from "node:path";
import { at } from "./literal";
import { loadBicep } from "./parse-bicep";
import { committed, declarations } from "./read-bicep";

const read = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8");
const { engines, devDependencies } = JSON.parse(read("package.json")) as {
  engines: { node: string };
  devDependencies: Record<string, string>;
};
const floor = /^>=(\d+)$/.exec(engines.node)?.[1] ?? "none";
const deployed = read(".node-version").trim();
/** The versions that the checks of a pull request run on. */
const checked = (/node: \[([\d, ]+)\]/.exec(read(".github/workflows/ci.yml"))?.[1] ?? "").split(", ");

describe("the versions of Node", () => {
  beforeAll(loadBicep);

  test("in Azure and on a developer's machine it is the same one", () => {
    const [app] = declarations(committed()).filter(({ type }) => type === "Microsoft.Web/sites");
    expect(at(app?.body ?? null, "properties.functionAppConfig.runtime")).toEqual({
      name: "node",
      version: deployed,
    });
  });

  test("the types and the bundles are those of the oldest that is promised: nothing newer slips in", () => {
    expect(devDependencies["@types/node"]).toMatch(new RegExp(`^${floor}\\.`));
    expect(read("infra/build-server.mjs")).toContain(`target: "node${floor}"`);
    expect(read("README.md")).toContain(`Node ${floor} or newer`);
    expect(read("infra/README.md")).toContain(`Node ${floor} or newer`);
  });

  test("from the oldest to the deployed one, each is checked", () => {
    expect([checked[0], checked.at(-1)]).toEqual([floor, deployed]);
    const others = /^VERSIONS="([\d ]+)"$/m.exec(read(".ci/other-nodes"))?.[1]?.split(" ");
    expect(others).toEqual(checked.slice(1));
  });
});
