import { build } from "./build.suite";
import { channel } from "./channel.suite";
import { everyReader } from "./every-reader.suite";
import { findBrowser } from "./find-browser";
import { inTeams } from "./in-teams.suite";
import { personal } from "./personal.suite";
import { personalTrouble } from "./personal-trouble.suite";
import { stage } from "./stage.suite";
import { World } from "./world";

const executable = findBrowser();
const must = process.env.CI === "true";
if (executable === undefined && !must) {
  process.stderr.write(
    "Browser tests were skipped: install Chrome, Edge or Chromium, or name one in CHROME_PATH.\n",
  );
}
const browserTests = executable === undefined && !must ? describe.skip : describe;

// One file, so that there is one browser and one build for all of them.
browserTests("in a browser", () => {
  let world: World;
  jest.setTimeout(30_000);

  beforeAll(async () => {
    if (executable === undefined)
      throw new Error("CI has no browser: install Chrome, Edge or Chromium, or set CHROME_PATH.");
    world = await World.make(executable);
  }, 60_000);
  afterEach(async () => {
    expect(await world.endTest()).toEqual([]);
  });
  afterAll(() => world?.end());

  const there = () => world;
  describe("the personal tab", () => personal(there));
  describe("the personal tab, when something is in the way", () => personalTrouble(there));
  describe("every reader", () => everyReader(there));
  describe("the HR tab and its configuration", () => channel(there));
  describe("inside Teams", () => inTeams(there));
  describe("the stage", () => stage(there));
  describe("the build", () => build(there));
});
