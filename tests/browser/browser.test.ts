import { build } from "./build.suite";
import { channel } from "./channel.suite";
import { describeInBrowser } from "./describe-in-browser";
import { elsewhere } from "./elsewhere.suite";
import { everyCardSuite } from "./every-card.suite";
import { everyReader } from "./every-reader.suite";
import { firstView } from "./first-view.suite";
import { inTeams } from "./in-teams.suite";
import { personal } from "./personal.suite";
import { personalTrouble } from "./personal-trouble.suite";
import { relay } from "./relay.suite";
import { relayKeeping } from "./relay-keeping.suite";
import { relayReader } from "./relay-reader.suite";
import { stage } from "./stage.suite";
import { waiting } from "./waiting.suite";
import { World } from "./world";

// One file, so that there is one browser and one build for all of them.
describeInBrowser("Browser tests", "in a browser", (browser) => {
  let world: World;
  jest.setTimeout(30_000);

  beforeAll(async () => {
    world = await World.make(browser());
  }, 60_000);
  afterEach(async () => {
    expect(await world.endTest()).toEqual([]);
  });
  afterAll(() => world?.end());

  const there = () => world;
  describe("the personal tab", () => personal(there));
  describe("the personal tab, when something is in the way", () => personalTrouble(there));
  describe("asking without a name", () => relay(there));
  describe("the code of a request without a name", () => relayKeeping(there));
  describe("every reader of a request without a name", () => relayReader(there));
  describe("every reader", () => everyReader(there));
  describe("every card", () => everyCardSuite(there));
  describe("the HR tab and its configuration", () => channel(there));
  describe("inside Teams", () => inTeams(there));
  describe("inside Teams, when Teams keeps somebody waiting or says no", () => waiting(there));
  describe("the stage", () => stage(there));
  describe("a page from elsewhere", () => elsewhere(there));
  describe("the first view", () => firstView(there));
  describe("the build", () => build(there));
});
