import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { httpFunctions } from "../../api/host/functions";
import { DOORS, openDoors } from "./check-doors";
import { moduleProblems, nameProblems } from "./check-names";
import { containerProblems, settingProblems } from "./check-settings";
import { at, Code } from "./literal";
import { loadBicep } from "./parse-bicep";
import { committed, declarations, planted, variable } from "./read-bicep";

const files = committed();
beforeAll(loadBicep);

describe("the infrastructure", () => {
  test("parses; what it names is declared, used and described, and modules are called as they ask", () => {
    expect(nameProblems(files)).toEqual([]);
    expect(moduleProblems(files)).toEqual([]);
  });

  test.each([
    ["a brace too few", "modules/bot.bicep", "sku: { name: 'F0' }", "sku: { name: 'F0'", /does not parse/],
    ["a misspelt name", "modules/keys.bicep", "name: name", "name: nmae", /nmae is not declared/],
    ["a misspelt function", "main.bicep", "uniqueString(", "uniqeString(", /uniqeString is not declared/],
    [
      "a parameter nobody uses",
      "main.bicep",
      "var suffix",
      "@description('X.')\nparam spare string\nvar suffix",
      /spare is not used/,
    ],
    ["a parameter nobody explains", "modules/bot.bicep", /^@description.*\n/, "", /name is not described/],
    [
      "a name declared twice",
      "main.bicep",
      "var suffix",
      "var suffix = 'x'\nvar suffix",
      /suffix is declared twice/,
    ],
  ])("with %s is refused", (_, file, passage, instead, problem) => {
    expect(nameProblems(planted(files, file, passage, instead))).toContainEqual(
      expect.stringMatching(problem),
    );
  });

  test.each([
    [
      "a module that is not there",
      "'modules/bot.bicep'",
      "'modules/robot.bicep'",
      "bot: there is no modules/robot.bicep",
    ],
    ["a parameter too few", /\n {4}endpoint: .*/, "", "bot: endpoint is not given"],
    [
      "a parameter too many",
      "    endpoint: ",
      "    speed: 'fast'\n    endpoint: ",
      "bot: speed is not asked for",
    ],
    ["an output that is not there", "keys.outputs.keyAddress", "keys.outputs.key", "keys: has no output key"],
  ])("with %s is refused", (_, passage, instead, problem) => {
    expect(moduleProblems(planted(files, "main.bicep", passage, instead))).toContain(problem);
  });

  test("gives the product the settings it requires in Azure, and the platform its own, no more", () => {
    expect(settingProblems(files)).toEqual([]);
    const forgotten = planted(files, "main.bicep", /\n {6}KEY_VAULT_KEY: .*/, "");
    expect(settingProblems(forgotten)).toEqual(["the product misses KEY_VAULT_KEY"]);
    const secret = planted(files, "main.bicep", "      BOT_ID:", "      BOT_SECRET: 'x'\n      BOT_ID:");
    expect(settingProblems(secret)).toEqual(["the product does not read BOT_SECRET"]);
    const noIdentity = planted(
      files,
      "modules/app.bicep",
      "    AZURE_CLIENT_ID:",
      "    AzureWebJobsStorage:",
    );
    expect(settingProblems(noIdentity)).toEqual([
      "the platform misses AZURE_CLIENT_ID",
      "the platform does not read AzureWebJobsStorage",
    ]);
  });

  test("makes the containers that the store's port names, each with /pk and time to live", () => {
    expect(containerProblems(files)).toEqual([]);
    const change = (passage: string, instead: string) =>
      containerProblems(planted(files, "modules/records.bicep", passage, instead));
    expect(change("  'vault'\n", "")).toEqual(["the store misses vault"]);
    expect(change("  'vault'\n", "  'vault'\n  'logs'\n")).toEqual(["the store does not read logs"]);
    expect(change("['/pk']", "['/id']")).toEqual(["the partition key is not /pk"]);
    expect(change("defaultTtl: -1", "defaultTtl: 60")).toEqual(["time to live is not on"]);
    expect(change("      id: id", "      id: 'x'")).toEqual(["a container has another name"]);
  });

  test("leaves no door open: identities, TLS 1.2, masked addresses, a key that stays", () => {
    expect(openDoors(files)).toEqual([]);
  });

  test.each(DOORS)("%s with another %s than %s is refused", (type, path, wanted, why) => {
    const [found] = declarations(files).filter((each) => each.type === type && !each.existing);
    const name = path.split(".").pop() ?? "";
    const is = typeof wanted === "string" ? `'${wanted}'` : String(wanted);
    const other = typeof wanted === "boolean" ? String(!wanted) : "'other'";
    for (const changed of [`${name}: ${other}`, `was${name}: ${is}`]) {
      expect(openDoors(planted(files, found?.file ?? "", `${name}: ${is}`, changed))).toEqual([
        `${why}: ${path}`,
      ]);
    }
  });

  test("tells no secret in an output, lists no keys, and logs no request with its address", () => {
    const add = (text: string) => openDoors(planted(files, "modules/storage.bicep", /$/, text));
    expect(add("\noutput key string = account.listKeys().keys[0].value\n")).toHaveLength(2);
    expect(add("\nvar key = account.listKeys().keys[0].value\n")).toHaveLength(1);
    expect(add("\noutput it string = insights.properties.ConnectionString\n")).toHaveLength(1);
    expect(
      add("\nresource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = { name: 'x' }\n"),
    ).toHaveLength(1);
  });

  test("sends what people write, and the question whether all is well, to addresses that are served", () => {
    const called = declarations(files).filter(({ type }) => type.endsWith(".bicep"));
    const address = (module: string, param: string) => {
      const value = at(called.find(({ symbol }) => symbol === module)?.body ?? null, `params.${param}`);
      return value instanceof Code
        ? value.text.replace(/^'\$\{publicUrl\}\//, "").replace(/'$/, "")
        : undefined;
    };
    const routes = httpFunctions.map(({ methods, route }) => `${methods.join()} ${route}`);
    expect(routes).toContain(`POST ${address("bot", "endpoint")}`);
    expect(routes).toContain(`GET ${address("watch", "address")}`);
  });

  test("gives the identity what it needs: documents, the key, the host's storage, writing logs", () => {
    const roles = declarations(files).filter(({ type }) => /roleAssignments$/i.test(type));
    expect(roles.map(({ file }) => file)).toEqual(
      ["keys", "records", "storage", "telemetry"].map((name) => `modules/${name}.bicep`),
    );
    for (const { body } of roles) expect(at(body, "properties.principalId")).toEqual(new Code("principalId"));
    expect(variable(files, "modules/keys.bicep", "cryptoUser")).toBe("12338af0-0e69-4776-bea7-57ae8d297424");
    expect(variable(files, "modules/records.bicep", "dataContributor")).toBe(
      "00000000-0000-0000-0000-000000000002",
    );
    expect(variable(files, "modules/telemetry.bicep", "metricsPublisher")).toBe(
      "3913510d-42f4-4e42-8a64-420c390055eb",
    );
    expect(Object.values(variable(files, "modules/storage.bicep", "roles") ?? {})).toEqual([
      "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
      "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
    ]);
  });

  test("is explained in steps whose commands, parameters, outputs and settings exist", () => {
    const root = join(__dirname, "../..");
    const steps = readFileSync(join(root, "infra/README.md"), "utf8");
    const main = files.get("main.bicep") ?? "";
    const all = (pattern: RegExp, text = steps) => [...text.matchAll(pattern)].map(([, name]) => name ?? "");
    const parameters = [
      ...all(/(?:--parameters |" |`)([a-z][A-Za-z]+)=/g),
      ...all(/`(location|prefix|backupRetentionHours)`/g),
    ];
    expect(parameters).toEqual(
      expect.arrayContaining(["entraClientId", "publicHost", "programmeLeads", "prefix"]),
    );
    for (const name of parameters) expect(main).toContain(`\nparam ${name} `);
    const outputs = all(/\boutput ([a-z]\w+)\)?[\s"`]/g);
    expect(new Set(outputs)).toEqual(new Set(all(/\noutput (\w+) /g, main)));
    for (const path of all(/(infra\/[\w-]+\.\w+)/g)) expect(existsSync(join(root, path))).toBe(true);
    const settings = readFileSync(join(root, "infra/package/read-settings.mjs"), "utf8");
    for (const name of all(/\b([A-Z]+_(?:ID|URL|NAME|WEBSITE))=/g)) expect(settings).toContain(`${name}: [`);
  });
});
