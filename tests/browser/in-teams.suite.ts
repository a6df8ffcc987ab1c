import { mine } from "./cards";
import { type InTeams, teamsScript } from "./fake-teams";
import { answers, mineWithDoors } from "./relay-cards";
import type { Opened, World } from "./world";

/** The build that is shipped, in what it takes for Teams; and in what it does not. */
export function inTeams(there: () => World): void {
  const asked = (page: Opened, func: string) =>
    page.evaluate(
      (name) => (window as unknown as InTeams).teams.asked.filter((each) => each.func === name),
      func,
    );

  test("R114: in Teams, the person is who Teams says, and the page wears Teams' theme and changes with it", async () => {
    const { production } = there();
    production.says("page.mine", mine());
    const page = await there().open("production:/tab/index.html", { before: teamsScript() });
    await page.getByText("That is where to start.").waitFor();
    expect(production.askedOf("page.mine")[0]?.token).toBe("Bearer token-of-teams");
    expect(production.askedOf("dev/token")).toEqual([]);
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.evaluate(() => (window as unknown as InTeams).teams.tell("themeChange", "contrast"));
    await page.locator("html[data-theme=contrast]").waitFor();
  });

  test("a link from chat opens the form for asking without a name, where Teams says so", async () => {
    const { production } = there();
    production.says("page.mine", mineWithDoors());
    production.says("relay.ask", answers.ask);
    const page = await there().open("production:/tab/index.html", { before: teamsScript() });
    await page.getByLabel("What would help?").waitFor();
    expect(production.askedOf("relay.ask")).toHaveLength(1);
  });

  test("R115: saving the configuration puts the results into the channel, under a name that tells nothing", async () => {
    const page = await there().open("production:/tab/config.html", { before: teamsScript() });
    await page.getByText("Choose Save").waitFor();
    expect(await asked(page, "settings.setValidityState")).toEqual([
      { func: "settings.setValidityState", args: [true] },
    ]);
    await page.evaluate(() => (window as unknown as InTeams).teams.tell("settings.save", {}));
    await page.waitForFunction(() =>
      (window as unknown as InTeams).teams.asked.some(({ func }) => func === "settings.save.success"),
    );
    const [saved] = await asked(page, "settings.setSettings");
    const contentUrl = `${new URL(page.url()).origin}/tab/hr.html?theme={theme}`;
    expect(saved?.args).toEqual([
      {
        entityId: "ally-results",
        contentUrl,
        websiteUrl: contentUrl,
        suggestedDisplayName: "Ally – results",
      },
    ]);
  });

  test.each(["index.html", "hr.html"])(
    "outside Teams, %s asks to be opened there and tells nothing",
    async (file) => {
      const page = await there().open(`production:/tab/${file}#person=amara`);
      await page.getByText("Open this in Teams").waitFor();
      expect(there().production.asked).toEqual([]);
    },
  );
}
