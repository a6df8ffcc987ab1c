import { describeInBrowser } from "../browser/describe-in-browser";
import { chatJourney } from "./chat.suite";
import { inNeed } from "./in-need.suite";
import { leavingJourney } from "./leaving.suite";
import { Machine } from "./machine";
import { quietly } from "./quietly.suite";
import { stageJourney } from "./stage.suite";
import { tabJourney } from "./tab.suite";
import { volunteerJourney } from "./volunteer.suite";
import { withoutNameJourney } from "./without-name.suite";

// One file, so that the product is started once and walked through as people would, one after the other.
describeInBrowser("The journeys", "the product as npm start runs it, in a browser", (browser) => {
  let machine: Machine;
  jest.setTimeout(180_000);

  beforeAll(async () => {
    machine = await Machine.start(browser());
  }, 60_000);
  afterEach(async () => {
    expect(await machine.endTest()).toEqual([]);
  });
  afterAll(() => machine?.end(), 30_000);

  const there = () => machine;
  describe("in chat alone", () => chatJourney(there));
  describe("in need", () => inNeed(there));
  describe("on the stage, in chat and tab", () => stageJourney(there));
  describe("in the tab alone", () => tabJourney(there));
  describe("when somebody leaves", () => leavingJourney(there));
  describe("when nobody offers", () => volunteerJourney(there));
  describe("without a name", () => withoutNameJourney(there));
  describe("on this machine alone", () => quietly(there));
});
