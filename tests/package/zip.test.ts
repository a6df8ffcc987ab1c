import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../package.json";
import { readZip } from "./read-zip";
import { pack, SAMPLE } from "./sample";
import { complaints } from "./teams-schema";

describe("the package", () => {
  test("is the same, byte for byte, however often it is made", async () => {
    const [first, second] = [await pack(), await pack()];
    expect(first.zip.equals(second.zip)).toBe(true);
    const other = await pack({ ...SAMPLE, DEVELOPER_NAME: "Contoso" });
    expect(first.zip.equals(other.zip)).toBe(false);
  });

  test("holds the manifest and its two icons at its root, and nothing else", async () => {
    const { entries, manifest } = await pack();
    expect([...entries.keys()]).toEqual(["manifest.json", manifest.icons.color, manifest.icons.outline]);
  });

  test("is noticed when a byte of it is damaged", async () => {
    const { zip } = await pack();
    const damaged = Buffer.from(zip);
    const at = damaged.indexOf("manifest.json") + 40;
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    expect(() => readZip(damaged)).toThrow();
  });

  test("carries the product's own version", async () => {
    expect((await pack()).manifest.version).toBe(version);
  });

  test("takes a translation along, and tells Teams of it, from the moment there is one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "app-"));
    try {
      await cp(join(__dirname, "../../appPackage/manifest.json"), join(folder, "manifest.json"));
      await mkdir(join(folder, "languages"));
      const german = { "name.short": "Ally", "description.short": "Kurz.", "description.full": "Länger." };
      await writeFile(join(folder, "languages/de.json"), JSON.stringify(german));
      const { entries, manifest } = await pack(SAMPLE, folder);
      expect(manifest.localizationInfo.additionalLanguages).toEqual([
        { languageTag: "de", file: "languages/de.json" },
      ]);
      expect(complaints(manifest.manifestVersion, "MicrosoftTeams", manifest)).toEqual([]);
      expect(JSON.parse(entries.get("languages/de.json")?.toString() ?? "")).toEqual(german);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("promises no language that the product itself does not speak", async () => {
    const { entries, manifest } = await pack();
    for (const { languageTag, file } of manifest.localizationInfo.additionalLanguages ?? []) {
      const words = JSON.parse(entries.get(file)?.toString() ?? "") as unknown;
      expect(complaints(manifest.manifestVersion, "MicrosoftTeams.Localization", words)).toEqual([]);
      await readFile(join(__dirname, `../../tab/tab.${languageTag}.text.json`));
    }
    expect(manifest.localizationInfo.defaultLanguageTag).toBe("en");
  });
});
