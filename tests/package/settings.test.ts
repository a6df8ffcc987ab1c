import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { pack, SAMPLE } from "./sample";

const run = promisify(execFile);
const script = join(__dirname, "../../infra/package-app.mjs");

describe("the settings of the package", () => {
  test.each(["BOT_ID", "ENTRA_CLIENT_ID", "PUBLIC_URL"])(
    "%s is asked for by name when it is missing",
    async (name) => {
      for (const value of [undefined, "", "  "]) {
        await expect(pack({ ...SAMPLE, [name]: value })).rejects.toThrow(
          new RegExp(`^${name} is missing: set it to .+\\.$`),
        );
      }
    },
  );

  test("all that are missing are named at once", async () => {
    await expect(pack({})).rejects.toThrow(/BOT_ID .+\nENTRA_CLIENT_ID .+\nPUBLIC_URL /);
  });

  test.each([
    ["BOT_ID", "ally"],
    ["ENTRA_CLIENT_ID", "22222222-2222-4222-8222-22222222222"],
    ["PUBLIC_URL", "http://ally.example.com"],
    ["PUBLIC_URL", "ally.example.com"],
    ["PUBLIC_URL", "https://ally.example.com/app"],
    ["PUBLIC_URL", "https://ally.example.com:8443"],
    ["PUBLIC_URL", "https://ally.example.com?x=1"],
    ["PUBLIC_URL", "https://me@ally.example.com"],
    ["DEVELOPER_NAME", "x".repeat(33)],
    ["DEVELOPER_WEBSITE", "javascript:alert(1)"],
    ["PRIVACY_URL", "privacy.html"],
    ["TERMS_URL", "http://intranet/terms"],
  ])("%s=%s is refused by name", async (name, value) => {
    await expect(pack({ ...SAMPLE, [name]: value })).rejects.toThrow(
      new RegExp(`^${name} cannot be read: set it to .+\\.$`),
    );
  });

  test("spaces around a value and a slash at the address's end do no harm", async () => {
    const { zip } = await pack();
    const careless = {
      BOT_ID: ` ${SAMPLE.BOT_ID}\n`,
      ENTRA_CLIENT_ID: SAMPLE.ENTRA_CLIENT_ID,
      PUBLIC_URL: `${SAMPLE.PUBLIC_URL}/`,
    };
    expect((await pack(careless)).zip.equals(zip)).toBe(true);
  });

  test("what is left out is told, with what Teams will show instead", async () => {
    const { notes, manifest } = await pack({
      ...SAMPLE,
      DEVELOPER_NAME: "Contoso",
      DEVELOPER_WEBSITE: "https://contoso.com",
    });
    expect(notes.map((note) => note.split(" ")[0])).toEqual(["PRIVACY_URL", "TERMS_URL"]);
    expect(notes[0]).toContain(manifest.developer.privacyUrl);
  });

  test("the command ends with the sentences and not with a stack", async () => {
    const environment = { PATH: process.env.PATH ?? "", BOT_ID: SAMPLE.BOT_ID };
    await expect(run(process.execPath, [script], { env: environment })).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^ENTRA_CLIENT_ID is missing: .+\nPUBLIC_URL is missing: .+\n$/),
    });
  });
});
