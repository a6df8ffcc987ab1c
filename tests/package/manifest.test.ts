import { type Manifest, pack, SAMPLE } from "./sample";
import { complaints } from "./teams-schema";

describe("the manifest", () => {
  let manifest: Manifest;
  beforeAll(async () => {
    manifest = (await pack()).manifest;
  });
  const valid = (changed: object) =>
    complaints(manifest.manifestVersion, "MicrosoftTeams", { ...manifest, ...changed });

  test("is what Microsoft's published schema asks for", () => {
    expect(Number(manifest.manifestVersion.split(".")[1])).toBeGreaterThanOrEqual(25);
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
    expect(valid({})).toEqual([]);
  });

  test("would be refused with a word too much, an id that is none, or a description that is too long", () => {
    expect(valid({ colour: "teal" })).toHaveLength(1);
    expect(valid({ id: "ally" })).toHaveLength(1);
    expect(valid({ description: { short: "x".repeat(81), full: "x" } })).toHaveLength(1);
  });

  test("carries the settings where Teams looks for them, and no placeholder is left", () => {
    expect(JSON.stringify(manifest)).not.toMatch(/\$\{|\}\}/);
    expect(manifest).toMatchObject({
      id: SAMPLE.BOT_ID,
      bots: [{ botId: SAMPLE.BOT_ID }],
      composeExtensions: [{ botId: SAMPLE.BOT_ID }],
      validDomains: ["ally.example.com"],
      webApplicationInfo: {
        id: SAMPLE.ENTRA_CLIENT_ID,
        resource: `api://ally.example.com/${SAMPLE.ENTRA_CLIENT_ID}`,
      },
    });
  });

  test("takes the organisation's own name and pages, quotation marks and all", async () => {
    const own = {
      DEVELOPER_NAME: `The "Ally" team, ${"$"}{{BOT_ID}}`,
      DEVELOPER_WEBSITE: "https://intranet.example.com/ally",
      PRIVACY_URL: "https://intranet.example.com/privacy",
      TERMS_URL: "https://intranet.example.com/terms",
    };
    const { manifest: filled, notes } = await pack({ ...SAMPLE, ...own });
    expect(filled.developer).toEqual({
      name: own.DEVELOPER_NAME,
      websiteUrl: own.DEVELOPER_WEBSITE,
      privacyUrl: own.PRIVACY_URL,
      termsOfUseUrl: own.TERMS_URL,
    });
    expect(notes).toEqual([]);
  });

  test("speaks calmly: no exclamation mark, no emoji, and a name that fits under the icon", () => {
    const said = JSON.stringify([
      manifest.name,
      manifest.description,
      manifest.bots,
      manifest.composeExtensions,
    ]);
    expect(said).not.toMatch(/!|\p{Extended_Pictographic}|\bsimply\b|\bjust\b/u);
    expect(manifest.name.short).toBe("Ally");
  });
});
