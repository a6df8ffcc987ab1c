import { directionOf } from "../../tab/words/direction-of";
import { axe } from "./axe";
import { answer, askForm, mine, part } from "./cards";
import { offered } from "./personal.suite";
import type { World } from "./world";

const AMARA = "/tab/index.html#person=amara";

/**
 * People with a keyboard, a screen reader, another theme, another direction, a small screen, or somebody
 * behind them.
 */
export function everyReader(there: () => World): void {
  const openWithForm = async (hash = "", width = 760) => {
    const { local } = there();
    local.says("page.mine", mine(part("waiting", "case-1", offered)));
    local.says("cases.ask", answer("ask", askForm));
    const page = await there().open(AMARA + hash, { width });
    await page.getByRole("button", { name: "Ask for an ally" }).click();
    await page.getByLabel("What would help?").waitFor();
    return page;
  };

  test.each(["default", "dark", "contrast"])(
    "axe finds nothing wrong with Amara's page in the theme %s",
    async (theme) => {
      const page = await openWithForm(`&theme=${theme}`);
      await page.getByRole("button", { name: "Send my request" }).click();
      await page.getByText("Write a sentence").waitFor();
      expect(await axe(page)).toEqual([]);
    },
  );

  test("themes switch live, and what is being typed stays", async () => {
    const page = await openWithForm();
    await page.getByLabel("What would help?").fill("Half a sentence");
    const colours = () =>
      page.evaluate(() => {
        const colour = (selector: string) =>
          getComputedStyle(document.querySelector(selector) as Element).color;
        return [colour("body"), colour("ally-card [role=heading]"), colour("ally-card .style-positive")];
      });
    const seen = [await colours()];
    for (const theme of ["dark", "contrast"]) {
      await page.evaluate((next) => window.postMessage({ theme: next }, window.location.origin), theme);
      await page.locator(`html[data-theme=${theme}]`).waitFor();
      seen.push(await colours());
    }
    expect(seen[0]?.[0]).toBe("rgb(36, 36, 36)");
    expect(seen[1]?.slice(0, 2)).toEqual(["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
    expect(seen[2]?.[2]).toBe("rgb(0, 0, 0)");
    expect(await page.getByLabel("What would help?").inputValue()).toBe("Half a sentence");
  });

  test("everything is on the page at 320 pixels, with nothing to scroll sideways", async () => {
    const page = await openWithForm("", 320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const send = await page.getByRole("button", { name: "Send my request" }).boundingBox();
    expect((send?.x ?? 0) + (send?.width ?? 999)).toBeLessThan(320);
  });

  test("in a language written from right to left, the page is mirrored", async () => {
    expect(["ar", "he-IL", "en", "fr-CA"].map(directionOf)).toEqual(["rtl", "rtl", "ltr", "ltr"]);
    const page = await openWithForm("", 320);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const [heading, mark, main] = await Promise.all(
      ["#section-waiting", ".waiting-mark", "[data-opens='cases.ask']"].map((selector) =>
        page.locator(selector).first().boundingBox(),
      ),
    );
    expect(mark?.x).toBeGreaterThan((heading?.x ?? 0) + (heading?.width ?? 0) / 2);
    expect((main?.x ?? 0) + (main?.width ?? 0)).toBeGreaterThan(300);
  });

  test("Amara asks by keyboard alone, and always sees where the focus is", async () => {
    const { local } = there();
    local.says("page.mine", mine());
    local.says("cases.ask", answer("ask", askForm));
    local.says("cases.open", answer("case", offered, { caseId: "case-1" }));
    const page = await there().open(AMARA);
    await page.getByText("That is where to start.").waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Ask for an ally");
    expect(await page.locator(":focus").evaluate((at) => getComputedStyle(at).outlineStyle)).toBe("solid");
    await press("Enter");
    await page.getByLabel("What would help?").waitFor();
    await page.locator("[role=heading]:focus").waitFor();
    await press("Tab", "G", "Tab");
    await page.keyboard.type("Three talks.");
    await press("Tab", "ArrowDown", "Tab");
    expect(await page.locator(":focus").innerText()).toBe("Send my request");
    await press("Enter");
    await page.locator(".desk").getByText("One ally offers to help.").waitFor();
    expect(local.askedOf("cases.open")[0]?.input).toEqual({
      ask: "mentoring",
      need: "Three talks.",
      kind: "sustained",
    });
  });

  test("Esc twice leaves a page of a dictionary; “Show again” brings everything back as it was", async () => {
    const page = await openWithForm();
    await page.getByLabel("What would help?").fill("Half a sentence");
    await page.keyboard.press("Escape");
    expect(await page.getByText("A short lexicon").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByText("A short lexicon").waitFor();
    expect(await page.getByText("My allyships").isVisible()).toBe(false);
    expect(await page.locator("body").innerText()).not.toMatch(
      /Half a sentence|waits for you|Make my ideas heard/,
    );
    expect(await page.title()).toBe("Ally");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Show again" }).click();
    expect(await page.getByLabel("What would help?").inputValue()).toBe("Half a sentence");
    await page.getByRole("button", { name: "hide this page" }).click();
    await page.getByText("A short lexicon").waitFor();
  });
}
