import { axe } from "./axe";
import { mine, refusal } from "./cards";
import type { World } from "./world";

const people = [
  { key: "amara", name: "Amara Okafor", unit: "Engineering", part: "The caller" },
  { key: "ben", name: "Ben Adler", unit: "Finance", part: "Ally" },
  { key: "daniel", name: "Daniel Kowalski", unit: "Sales", part: "Volunteer" },
  { key: "elena", name: "Elena Rossi", unit: "People", part: "HR" },
];
const WIDE = { width: 1500, height: 950 };

/** The first page of the product on one machine. R118. */
export function stage(there: () => World): void {
  const open = async (hash = "", size = WIDE, refuses: number[] = []) => {
    const { local } = there();
    local.says("dev/cast", { body: { now: "2026-10-05T09:00:00.000Z", today: "2026-10-05", people } });
    local.says("page.mine", mine());
    if (refuses.length === 0) local.says("dev/playground", refusal(200, "", ""));
    return there().open(`/${hash}`, { ...size, refuses });
  };
  const chatIsMissing = () => {
    const error = { message: "Chat is not started here.", next: "The tab works as it is." };
    there().local.says("dev/playground", { status: 404, body: { error } });
  };

  test("R118: the stage says what it is for, and starts nothing before a person is chosen", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Start with Amara and Ben" }).waitFor();
    await page.getByText("In the product it is 5 October 2026").waitFor();
    expect(await page.getByRole("listitem").count()).toBe(people.length);
    expect(there().local.askedOf("dev/playground")).toEqual([]);
    expect(await axe(page)).toEqual([]);
  });

  test("Amara and Ben stand side by side, each with chat and tab, and a reload keeps them", async () => {
    chatIsMissing();
    const page = await open("", WIDE, [404]);
    await page.getByRole("button", { name: "Start with Amara and Ben" }).click();
    const tabs = page.locator("iframe[data-tab]");
    await page.frameLocator("iframe[data-tab]").nth(1).getByText("That is where to start.").waitFor();
    expect(await tabs.evaluateAll((all) => all.map((frame) => (frame as HTMLIFrameElement).title))).toEqual([
      "Tab of Amara Okafor",
      "Tab of Ben Adler",
    ]);
    expect(
      there()
        .local.askedOf("dev/playground")
        .map(({ input }) => input),
    ).toEqual([{ person: "amara" }, { person: "ben" }]);
    await page.getByText("Chat is not started here.").first().waitFor();
    await page.reload();
    await tabs.nth(1).waitFor();
    expect(new URL(page.url()).hash).toBe("#people=amara,ben&theme=default");
    expect(await axe(page)).toEqual([]);
  });

  test("while a chat starts, the stage says so and how long it has been", async () => {
    let come = () => {};
    const after = new Promise<void>((resolve) => (come = resolve));
    const page = await open("#people=amara");
    await page.frameLocator("iframe[data-tab]").getByText("That is where to start.").waitFor();
    const url = `${new URL(page.url()).origin}/tab/mark.svg`;
    there().local.says("dev/playground", { body: { url }, after });
    await page.getByLabel("Second person").selectOption("ben");
    await page.getByText("Starting the chat of Ben Adler.").waitFor();
    await page
      .getByRole("region", { name: "Ben Adler" })
      .getByText(/^[1-9] s$/)
      .waitFor();
    come();
    await page.locator("iframe[title='Chat of Ben Adler']").waitFor();
    expect(await page.locator("iframe[title='Chat of Ben Adler']").getAttribute("src")).toBe(url);
  });

  test("two weeks later the date moves on and the tabs look anew; the theme reaches them too", async () => {
    chatIsMissing();
    const page = await open("#people=amara", WIDE, [404]);
    const tab = page.frameLocator("iframe[data-tab]");
    await tab.getByText("That is where to start.").waitFor();
    const before = there().local.askedOf("page.mine").length;
    there().local.says("dev/clock", { body: { now: "2026-10-19T09:00:00.000Z", today: "2026-10-19" } });
    const looked = page.waitForRequest(/page\.mine/);
    await page.getByRole("button", { name: "Two weeks later" }).click();
    await page.getByText("In the product it is 19 October 2026").first().waitFor();
    expect(there().local.askedOf("dev/clock")[0]?.input).toEqual({ days: 14 });
    await looked;
    expect(there().local.askedOf("page.mine").length).toBeGreaterThan(before);
    await page.getByRole("button", { name: "High contrast" }).click();
    await tab.locator("html[data-theme=contrast]").waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test("the next morning is the next one people work on", async () => {
    chatIsMissing();
    const page = await open("#people=amara,daniel", WIDE, [404]);
    await page
      .frameLocator("iframe[title='Tab of Daniel Kowalski']")
      .getByText("That is where to start.")
      .waitFor();
    there().local.says("dev/clock", { body: { now: "2026-10-12T09:00:00.000Z", today: "2026-10-12" } });
    await page.getByRole("button", { name: "Next morning" }).click();
    await page.getByText("In the product it is 12 October 2026").first().waitFor();
    expect(there().local.askedOf("dev/clock")[0]?.input).toEqual({ until: "morning" });
  });

  test("Elena in HR has the results first, and a tab like everybody's at a press", async () => {
    chatIsMissing();
    there().local.says("results.latest", {
      body: { view: "results", data: { published: false, nextOn: "2027-01-01" }, card: {} },
    });
    const page = await open("#people=elena", { width: 390, height: 800 }, [404]);
    const tab = page.frameLocator("iframe[data-tab]");
    await tab.getByText("The first figures come on").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole("button", { name: "My allyships" }).click();
    await tab.getByText("That is where to start.").waitFor();
  });

  test("when the machine does not answer, the stage says so", async () => {
    there().local.says("dev/cast", "hang up", {
      body: { now: "2026-10-05T09:00:00.000Z", today: "2026-10-05", people },
    });
    const page = await there().open("/", { offline: true });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: "Start with Amara and Ben" }).waitFor();
  });
}
