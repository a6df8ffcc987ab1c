import { axe } from "./axe";
import { mine } from "./cards";
import { type InTeams, type TeamsAnswers, teamsScript } from "./fake-teams";
import type { Opened, OpenOptions, World } from "./world";

const TOKEN = "authentication.getAuthToken";
const GOOD = [true, "token-of-teams"];

/** The shipped tab, where Teams is slow, silent, or does not say who is reading. */
export function waiting(there: () => World): void {
  const open = (answers: TeamsAnswers, file = "index.html", options: OpenOptions = {}) => {
    there().production.says("page.mine", mine());
    return there().open(`production:/tab/${file}`, { before: teamsScript(answers), ...options });
  };
  const opened = (page: Opened) => page.getByText("That is where to start.").waitFor();
  const asks = async (page: Opened, func: string) => {
    await page.waitForFunction(
      (name) => (window as unknown as InTeams).teams.asked.some((each) => each.func === name),
      func,
    );
  };
  const again = (page: Opened) => page.getByRole("button", { name: "Try again" });
  const unread = async () => expect(there().production.asked).toEqual([]);

  test.each(["initialize", "getContext"])(
    "Teams that keeps “%s” waiting is slow and not missing: it is said, and the page opens by itself when Teams answers",
    async (func) => {
      const page = await open({ [func]: ["silent"] }, "index.html", { clock: true });
      await asks(page, func);
      expect(await page.getByRole("alert").count()).toBe(0);
      await page.clock.fastForward(5_000);
      await page.getByRole("alert").getByText("Teams has not answered yet.").waitFor();
      expect(await page.getByText("Open this in Teams").count()).toBe(0);
      expect(await axe(page)).toEqual([]);
      await unread();
      await page.evaluate(() => (window as unknown as InTeams).teams.relent());
      await opened(page);
      expect(await page.getByRole("alert").count()).toBe(0);
    },
  );

  test.each([
    ["initialize", "index.html", "That is where to start."],
    ["getContext", "index.html", "That is where to start."],
    ["initialize", "config.html", "Choose Save"],
  ])("where a call of %s was lost, “Try again” asks anew on %s", async (func, file, text) => {
    const page = await open({ [func]: ["silent", "usual"] }, file, { clock: true });
    await asks(page, func);
    await page.clock.fastForward(5_000);
    await again(page).click();
    await page.getByText(text).first().waitFor();
  });

  test("Teams that says no language and no theme is read in English, in the usual look", async () => {
    const page = await open({ getContext: [[{ frameContext: "content", hostName: "Teams" }]] });
    await opened(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("default");
  });

  test.each([
    ["CancelledByUser", "the answer was no", "say yes"],
    ["resourceDisabled", "Your organisation has not allowed", "Ask your IT department"],
    ["AADSTS65001: consent_required", "Your organisation has not allowed", "Ask your IT department"],
    ["something else about Amara", "Teams could not say who you are", "sign out of Teams"],
  ])(
    "a token refused with “%s” is no matter of the connection, and is said for what it is",
    async (said, why, next) => {
      const page = await open({ [TOKEN]: [[false, said], GOOD] });
      const alert = page.getByRole("alert");
      await alert.getByText(why).waitFor();
      await alert.getByText(next).waitFor();
      expect(await page.locator("body").innerText()).not.toMatch(/connection|Amara/);
      await unread();
      await again(page).click();
      await opened(page);
    },
  );

  test("a token that does not come is waited for so long, and said; whoever tries again by keyboard stays on the page", async () => {
    const page = await open({ [TOKEN]: ["silent", [false, "CancelledByUser"], GOOD] }, "index.html", {
      clock: true,
    });
    await asks(page, TOKEN);
    await page.clock.fastForward(60_000);
    await page.getByRole("alert").getByText("Teams has not said who you are yet").waitFor();
    await again(page).press("Enter");
    await page.getByRole("alert").getByText("the answer was no").waitFor();
    // What stands there changed under the button: it is read out once more, and the button is still the one in hand.
    await page.locator("#announcer", { hasText: "the answer was no" }).waitFor({ state: "attached" });
    expect(await again(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await opened(page);
    expect(
      await page.getByRole("heading", { level: 1 }).evaluate((each) => each === document.activeElement),
    ).toBe(true);
  });

  test("HR, trying again by keyboard, hears what came of it and stays on the page too", async () => {
    const none = { published: false, nextOn: "2027-01-01" };
    there().production.says("results.latest", { body: { view: "results", data: none, card: {} } });
    const page = await open(
      { [TOKEN]: [[false, "resourceDisabled"], [false, "CancelledByUser"], GOOD] },
      "hr.html",
    );
    await page.getByRole("alert").getByText("Your organisation has not allowed").waitFor();
    await again(page).press("Enter");
    await page.locator("#announcer", { hasText: "the answer was no" }).waitFor({ state: "attached" });
    await again(page).press("Enter");
    await page.getByText("The first figures come on").waitFor();
    expect(
      await page.getByRole("heading", { level: 1 }).evaluate((each) => each === document.activeElement),
    ).toBe(true);
  });

  test("an answer of Ally's that does not come has its own words, and its own time", async () => {
    let come = () => {};
    const after = new Promise<void>((resolve) => {
      come = resolve;
    });
    const { production } = there();
    production.says("page.mine", { body: {}, after }, mine());
    const page = await there().open("production:/tab/config.html", { before: teamsScript(), clock: true });
    const asked = page.waitForRequest(/page\.mine/);
    await page.goto(page.url().replace("config.html", "index.html"));
    await asked;
    await page.clock.fastForward(30_000);
    await page.getByRole("alert").getByText("Ally has not answered in time").waitFor();
    await again(page).click();
    await opened(page);
    come();
  });

  test("outside Teams nobody is kept waiting for it", async () => {
    const page = await there().open("production:/tab/index.html");
    await page.getByText("Open this in Teams").waitFor();
    expect(await again(page).count()).toBe(0);
  });
}
