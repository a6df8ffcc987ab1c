import { findBrowser } from "../browser/find-browser";
import { chatJourney } from "./chat.suite";
import { Machine } from "./machine";
import { quietly } from "./quietly.suite";
import { stageJourney } from "./stage.suite";
import { tabJourney } from "./tab.suite";

const executable = findBrowser();
const must = process.env.CI === "true";
if (executable === undefined && !must) {
  process.stderr.write(
    "The journeys were skipped: install Chrome, Edge or Chromium, or name one in CHROME_PATH.\n",
  );
}
const journeys = executable === undefined && !must ? describe.skip : describe;

// One file, so that the product is started once and walked through as people would, one after the other.
journeys("the product as npm start runs it, in a browser", () => {
  let machine: Machine;
  jest.setTimeout(60_000);

  beforeAll(async () => {
    if (executable === undefined)
      throw new Error("CI has no browser: install Chrome, Edge or Chromium, or set CHROME_PATH.");
    machine = await Machine.start(executable);
  }, 60_000);
  afterEach(async () => {
    expect(await machine.endTest()).toEqual([]);
  });
  afterAll(() => machine?.end(), 30_000);

  const there = () => machine;
  describe("in chat alone", () => chatJourney(there));
  describe("on the stage, in chat and tab", () => stageJourney(there));
  describe("in the tab alone", () => tabJourney(there));
  describe("on this machine alone", () => quietly(there));
});
