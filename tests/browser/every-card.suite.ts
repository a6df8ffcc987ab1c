import { readFile } from "node:fs/promises";
import type { Card } from "../../tab/wire";
import { everyCard } from "../cards/every-card";
import { axe } from "./axe";
import { answer, mine, part } from "./cards";
import type { Opened, World } from "./world";

const AMARA = "/tab/index.html#person=amara";
const NEED = "Credit me when my point comes up again on Tuesday.";

/** Every card the product draws, in the tab that draws it: for every eye, at every width, with every hand. */
export function everyCardSuite(there: () => World): void {
  let drawn: Map<string, object>;
  beforeAll(async () => {
    drawn = await everyCard(NEED);
  });
  const named = (name: string) => {
    const found = drawn.get(name);
    if (found === undefined) throw new Error(`No card is called ${name}.`);
    return found as Card;
  };

  /** Amara's page with these cards and no other. */
  const open = async (names: Iterable<string>, hash = "", width = 760): Promise<Opened> => {
    const parts = [...names].map((name, index) => part("asked", `${index}`, named(name)));
    there().local.says("page.mine", mine(...parts));
    const page = await there().open(AMARA + hash, { width });
    await page
      .locator("ally-card")
      .nth(parts.length - 1)
      .locator(".ac-adaptiveCard")
      .waitFor();
    return page;
  };
  const unfold = async (page: Opened) => {
    await page.evaluate(() => {
      for (const toggle of document.querySelectorAll<HTMLElement>("[aria-expanded=false]")) toggle.click();
    });
    expect(await page.locator("[aria-expanded=false]").count()).toBe(0);
  };
  /** Presses Tab until the focus is there: nothing can be reached that takes a mouse. */
  const tabTo = async (page: Opened, name: string) => {
    const at = () =>
      page.evaluate(() => {
        const now = document.activeElement as HTMLInputElement | null;
        return [
          now?.innerText,
          now?.getAttribute("aria-label"),
          ...[...(now?.labels ?? [])].map((l) => l.innerText),
        ]
          .join(" ")
          .trim();
      });
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await at()).includes(name)) return;
    }
    throw new Error(`The keyboard does not reach “${name}”.`);
  };

  test.each(["default", "dark", "contrast"])(
    "axe finds nothing wrong with any card, with everything on it unfolded, in the theme %s",
    async (theme) => {
      const page = await open(drawn.keys(), `&theme=${theme}`);
      await unfold(page);
      expect(await axe(page)).toEqual([]);
    },
  );

  test("every card fits 320 pixels, with everything on it unfolded and nothing to scroll sideways", async () => {
    const page = await open(drawn.keys(), "", 320);
    await unfold(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const beyond = await page
      .locator("ally-card *")
      .evaluateAll((all) =>
        all
          .filter((each) => each.getBoundingClientRect().right > 320)
          .map((each) => each.outerHTML.slice(0, 200)),
      );
    expect(beyond).toEqual([]);
    const cut = await page
      .locator("ally-card label, ally-card button")
      .evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
      );
    expect(cut).toEqual([]);
  });

  test("R106: “Leave now” is red, and goes through with a question on the card still unanswered", async () => {
    const { local } = there();
    const page = await open(["caller, active, asked"]);
    local.says("page.mine", mine(part("asked", "0", named("caller, safety-exit"))));
    local.says("cases.leave", answer("case", named("caller, safety-exit"), { caseId: "0" }));
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("Choose what comes closest.").waitFor();
    expect(local.askedOf("cases.check-in")).toEqual([]);
    const leave = page.getByRole("button", { name: "Leave now" });
    const red = await page
      .getByText("Choose what comes closest.")
      .evaluate((at) => getComputedStyle(at).color);
    expect(await leave.evaluate((at) => getComputedStyle(at).color)).toBe(red);
    await leave.click();
    await page.locator("ally-card").getByText("You have left.").waitFor();
    expect(local.askedOf("cases.leave")[0]?.input).toEqual({ caseId: expect.any(String) });
  });

  test("R22: Amara writes down what they agree on by keyboard alone: goal, contact, kind, day and time", async () => {
    const { local } = there();
    const page = await open(["caller, agreeing"], "", 320);
    local.says("page.mine", mine(part("asked", "0", named("caller, agreeing, signed by one"))));
    local.says("cases.agree", answer("case", named("caller, agreeing, signed by one"), { caseId: "0" }));
    for (const [field, typed] of [
      ["What is it for?", "Credit for my points."],
      ["How and how often are you in touch?", "A message each Monday."],
      // The same whether a browser begins with the day or the month, and whether its clock has 12 hours or 24.
      ["The day, or the last day", "12122026"],
      ["At what time, if it is once?", "1030AM"],
    ] as const) {
      await tabTo(page, field);
      expect(await page.locator(":focus").evaluate((at) => getComputedStyle(at).outlineStyle)).not.toBe(
        "none",
      );
      await page.keyboard.type(typed);
    }
    await tabTo(page, "Write it down and sign");
    await page.keyboard.press("Enter");
    await page.getByText("You have signed.").waitFor();
    expect(local.askedOf("cases.agree")[0]?.input).toEqual({
      caseId: expect.any(String),
      goal: "Credit for my points.",
      contact: "A message each Monday.",
      kind: "one-off",
      endOn: "2026-12-12",
      at: "10:30",
    });
  });

  test("the same question on two cards is two questions: an answer to one leaves the other alone", async () => {
    const page = await open(["caller, active, asked", "ally, active, asked"]);
    const good = (nth: number) => page.locator("ally-card").nth(nth).getByLabel("Good", { exact: true });
    await good(0).check();
    await good(1).check();
    expect(await good(0).isChecked()).toBe(true);
  });

  test("R26, R30: Amara adds a word to learn from by keyboard, and it goes with the answer", async () => {
    const { local } = there();
    const page = await open(["caller, closing"]);
    local.says("page.mine", mine(part("asked", "0", named("caller, cooling"))));
    local.says("cases.verdict", answer("case", named("caller, cooling"), { caseId: "0" }));
    await tabTo(page, "Add a word to learn from");
    expect(await page.locator(":focus").getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("aria-expanded")).toBe("true");
    const tick = async (name: string) => {
      await tabTo(page, name);
      await page.keyboard.press("Space");
    };
    const [first = ""] = await page.locator(".ac-choiceSetInput-multiSelect label").allInnerTexts();
    await tick(first);
    await tick("My ally may learn from what I ticked");
    await page.getByRole("button", { name: "It worked", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("You can change your answer until").waitFor();
    expect(local.askedOf("cases.verdict")[0]?.input).toMatchObject({
      verdict: "worked",
      helped: expect.stringMatching(/^[a-z-]+$/),
      mayTeach: "true",
    });
  });

  test("R24: the calendar entry is saved under a name that tells nothing, and the page leaves it there until Amara goes back", async () => {
    const { local } = there();
    const page = await open(["caller, active"]);
    const ics = "BEGIN:VCALENDAR\r\nSUMMARY:Ally – time together\r\nEND:VCALENDAR\r\n";
    local.says("cases.hold", answer("hold", named("cases.hold"), { caseId: "0", file: "ally.ics", ics }));
    local.says("cases.show", answer("case", named("caller, active"), { caseId: "0" }));
    await page.getByRole("button", { name: "Something else" }).click();
    const saved = page.waitForEvent("download");
    const asked = local.askedOf("page.mine").length;
    const again = page.waitForResponse(/page\.mine/);
    await page.getByRole("button", { name: "Put it in my calendar" }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe("ally.ics");
    expect(await readFile(await download.path(), "utf8")).toBe(ics);
    const said = "The entry was handed to your device as ally.ics.";
    await page.getByText(said).first().waitFor();
    expect(await page.getByRole("status").innerText()).toContain(said);
    // Teams on some devices lets no file through: nothing says that it is saved, and there is another way.
    await page.getByText("If no file came").first().waitFor();
    expect(await page.getByText(/is saved/).count()).toBe(0);
    await page
      .getByRole("button", { name: "Open my calendar" })
      .or(page.getByRole("link", { name: "Open my calendar" }))
      .waitFor();
    // The list was asked for anew, and what was opened beside it still stands.
    await again;
    expect(local.askedOf("page.mine").length).toBe(asked + 1);
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByText("You and Ben Adler").or(page.getByText("is your ally")).first().waitFor();
  });

  test("R11: who has opened it stays open while nothing changes, and gives way when the allyship ends", async () => {
    const { local } = there();
    const page = await open(["ally, active"]);
    const panel = named("cases.access, ally");
    local.says("cases.access", answer("access", panel, { caseId: "0" }));
    await page.getByRole("button", { name: "Who can see this" }).click();
    const looked = page.waitForResponse(/page\.mine/);
    await page.getByRole("button", { name: "Who has opened it" }).click();
    await looked;
    await page.locator("main").getByText("the same rules that decide it").waitFor();
    local.says("page.mine", mine(part("ally", "0", named("former"))));
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.getByText("This allyship has ended.").waitFor();
    expect(await page.locator("main").innerText()).not.toContain("Amara");
  });
}
