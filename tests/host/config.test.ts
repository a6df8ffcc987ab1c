import { BadSettings, REQUIRED, readConfig, SETTING_NAMES } from "../../api/host/config";

const ID = "11111111-1111-4111-8111-111111111111";
const AZURE = {
  BOT_ID: ID,
  BOT_TENANT_ID: ID,
  ENTRA_CLIENT_ID: ID,
  PUBLIC_URL: "https://ally.example.com",
  PROGRAMME_LEADS: `${ID}, 22222222-2222-4222-8222-222222222222`,
  COSMOS_ENDPOINT: "https://ally.documents.azure.com:443/",
  COSMOS_DATABASE: "alongside",
  KEY_VAULT_KEY: "https://ally.vault.azure.net/keys/programme/0123456789abcdef",
};

function sentencesOf(
  environment: Record<string, string | undefined>,
  mode: Parameters<typeof readConfig>[1],
) {
  try {
    readConfig(environment, mode);
    return [];
  } catch (error) {
    if (error instanceof BadSettings) return error.sentences;
    throw error;
  }
}

describe("settings", () => {
  test("a newcomer needs none of them to try the product", () => {
    expect(readConfig({}, "local")).toEqual({
      mode: "local",
      PORT: 3978,
      DATA_DIR: "./.data",
      SAMPLE: true,
      PROGRAMME_LEADS: [],
    });
  });

  test("in Azure, all of them together are taken as they are", () => {
    expect(readConfig(AZURE, "azure")).toMatchObject({
      ...AZURE,
      PROGRAMME_LEADS: AZURE.PROGRAMME_LEADS.split(", "),
    });
  });

  test.each(REQUIRED.azure)("in Azure, a missing %s stops the start with a sentence naming it", (name) => {
    for (const value of [undefined, "", "  "]) {
      expect(sentencesOf({ ...AZURE, [name]: value }, "azure")).toEqual([
        expect.stringMatching(`^${name} is missing: set it to `),
      ]);
    }
  });

  test.each(REQUIRED.azure.filter((name) => name !== "COSMOS_DATABASE"))(
    "in Azure, a garbled %s stops the start",
    (name) => {
      expect(sentencesOf({ ...AZURE, [name]: "not it" }, "azure")).toEqual([
        expect.stringMatching(`^${name} cannot be read: `),
      ]);
    },
  );

  test.each([
    ["NOW", "2026-11-21T09:00:00Z"],
    ["SAMPLE", "1"],
    ["SAMPLE", "0"],
    ["DATA_DIR", "/x"],
    ["BOT_SECRET", "x".repeat(20)],
  ])("in Azure, %s=%s stops the start: it belongs to a developer's machine", (name, value) => {
    expect(sentencesOf({ ...AZURE, [name]: value }, "azure")).toEqual([
      `${name} must not be set in Azure: remove it.`,
    ]);
  });

  test("in Azure, records are reached by https, and by http only on the machine itself", () => {
    expect(
      sentencesOf({ ...AZURE, COSMOS_ENDPOINT: "http://ally.documents.azure.com" }, "azure"),
    ).toHaveLength(1);
    expect(sentencesOf({ ...AZURE, COSMOS_ENDPOINT: "http://127.0.0.1.evil.example" }, "azure")).toHaveLength(
      1,
    );
    expect(sentencesOf({ ...AZURE, COSMOS_ENDPOINT: "http://127.0.0.1:8081" }, "azure")).toEqual([]);
  });

  test("in production on one machine, everything that makes the bot and the tab real must be there", () => {
    expect(sentencesOf({}, "machine").map((sentence) => sentence.split(" ")[0])).toEqual([
      "BOT_ID",
      "BOT_TENANT_ID",
      "BOT_SECRET",
      "ENTRA_CLIENT_ID",
      "PUBLIC_URL",
      "PROGRAMME_LEADS",
    ]);
  });

  test("somebody who tries the product with production settings is told how to run it for real", () => {
    expect(sentencesOf({ BOT_ID: ID }, "local")).toEqual([expect.stringContaining("--production")]);
  });

  test("all that is wrong is said at once, and the value is never repeated", () => {
    const sentences = sentencesOf({ PORT: "hunter2", NOW: "hunter2", SAMPLE: "hunter2" }, "local");
    expect(sentences).toHaveLength(3);
    expect(sentences.join()).not.toContain("hunter2");
  });

  test("a lead is the same person in capitals", () => {
    const shouted = { ...AZURE, PROGRAMME_LEADS: "ABCDEF00-2222-4222-8222-22222222ABCD" };
    expect(readConfig(shouted, "azure").PROGRAMME_LEADS).toEqual(["abcdef00-2222-4222-8222-22222222abcd"]);
  });

  test("nobody among the programme leads is as bad as the setting missing", () => {
    expect(sentencesOf({ ...AZURE, PROGRAMME_LEADS: " , " }, "azure")).toEqual([
      expect.stringMatching("^PROGRAMME_LEADS names nobody"),
    ]);
  });

  test("what is not a setting of ours is left alone", () => {
    expect(SETTING_NAMES).toHaveLength(14);
    expect(readConfig({ PATH: "/bin", HOME: "/root" }, "local").PORT).toBe(3978);
  });
});
