import { axe } from "./axe";
import { answer, button, card, mine } from "./cards";
import { quietLink } from "./links";
import { AMARA, allGoesWell, openForm, send, toSlip } from "./relay-desk";
import type { Opened, World } from "./world";

function rememberOne(): void {
  localStorage.setItem("ally.kept", JSON.stringify([{ code: "7KQDW3M90123ABCZ", on: "2026-10-01" }]));
}

/** Asking without a name for every eye and hand, what is hinted at while typing, and the ways there. */
export function relayReader(there: () => World): void {
  beforeEach(() => allGoesWell(there()));
  const openPlace = (page: Opened) => page.getByText("Have a code? Open your request").click();
  const width = (page: Opened) => page.evaluate(() => document.documentElement.scrollWidth);

  test.each(["default", "dark", "contrast"])(
    "axe finds nothing wrong with the form, the hint, the slip and the request in the theme %s",
    async (theme) => {
      const page = await openForm(there(), { before: rememberOne }, `&theme=${theme}`);
      await openPlace(page);
      await page.getByRole("button", { name: "Forget the code" }).click();
      await page.getByRole("button", { name: "Open", exact: true }).click();
      await page.getByText("Type your code first.").waitFor();
      await page.getByLabel("What would help?").fill("Ask Ben Adler about PRJ-42.");
      await page.getByText("“PRJ-42”").waitFor();
      expect(await axe(page)).toEqual([]);
      await toSlip(page);
      await page.getByRole("button", { name: "Send", exact: true }).click();
      expect(await axe(page)).toEqual([]);
      await send(page);
      await page.getByText("A volunteer will read it.").waitFor();
      expect(await axe(page)).toEqual([]);
    },
  );

  test.each(["ltr", "rtl"])(
    "everything fits 320 pixels, written %s, and the code stands in two halves",
    async (dir) => {
      const page = await openForm(there(), { before: rememberOne, width: 320 });
      await page.evaluate((to) => {
        document.documentElement.dir = to;
      }, dir);
      await openPlace(page);
      await page.getByLabel("What would help?").fill(`Ask ben.adler.${"x".repeat(50)}@example.com.`);
      await page.getByText("e-mail address").waitFor();
      expect(await width(page)).toBe(320);
      await toSlip(page);
      expect(await width(page)).toBe(320);
      // Two halves, each on its own line, beginning where the reader begins.
      const halves = await page
        .locator(".slip-code bdi > span")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
      expect(halves[1]?.top).toBeGreaterThan(halves[0]?.top ?? 999);
      const edge = dir === "ltr" ? halves[1]?.left : 320 - (halves[1]?.right ?? 0);
      expect(edge).toBeLessThan(40);
      const within = await page.locator(".slip *").evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter(({ width }) => width > 1)
          .every(({ left, right }) => left >= 0 && right <= 320),
      );
      expect(within).toBe(true);
      await send(page);
      await page.getByText("A volunteer will read it.").waitFor();
      expect(await width(page)).toBe(320);
    },
  );

  test("two texts stand side by side, and one under the other on a telephone", async () => {
    const page = await openForm(there());
    await toSlip(page);
    await send(page);
    const texts = page.locator("[id$=-beside] > .ac-container");
    const boxes = async () => Promise.all([texts.nth(0).boundingBox(), texts.nth(1).boundingBox()]);
    const [left, right] = await boxes();
    expect(right?.y).toBe(left?.y);
    await page.setViewportSize({ width: 320, height: 700 });
    const [upper, lower] = await boxes();
    expect(lower?.x).toBe(upper?.x);
    expect(lower?.y ?? 0).toBeGreaterThanOrEqual((upper?.y ?? 0) + (upper?.height ?? 0));
    expect(lower?.width ?? 0).toBeGreaterThan(240);
  });

  test("Amara asks without a name by keyboard alone, and always sees where the focus is", async () => {
    const { local } = there();
    const page = await there().open(AMARA);
    await page.getByText("That is where to start.").waitFor();
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press("Tab");
        const at = page.locator(":focus");
        const label = await at.evaluate(
          (now) => (now as HTMLInputElement).labels?.[0]?.textContent ?? now.textContent ?? "",
        );
        if (!label.trim().startsWith(name)) continue;
        expect(await at.evaluate((now) => getComputedStyle(now).outlineStyle)).not.toBe("none");
        return;
      }
      throw new Error(`The keyboard does not reach “${name}”.`);
    };
    await tabTo("Ask without my name");
    await page.keyboard.press("Enter");
    await page.locator("[role=heading]:focus").waitFor();
    await tabTo("What would help?");
    await page.keyboard.type("My ideas are passed over.");
    await tabTo("See what is sent");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "This is what is sent" }).waitFor();
    await page.locator("[role=heading]:focus").waitFor();
    await tabTo("Send without my name");
    await page.keyboard.press("Enter");
    await tabTo("I have kept my code");
    await page.keyboard.press("Space");
    await tabTo("Send");
    await page.keyboard.press("Enter");
    await page.getByText("A volunteer will read it.").waitFor();
    expect(local.askedOf("relay.send")).toHaveLength(1);
  });

  test("while somebody types, what may tell who they are is named under the field, and nothing leaves the device", async () => {
    const page = await openForm(there());
    await page.waitForLoadState("networkidle");
    const left: string[] = [];
    page.on("request", (request) => left.push(request.url()));
    const field = page.getByLabel("What would help?");
    await field.pressSequentially(
      "My manager Hugo, on INC123456 and 12 March: I am the only apprentice here.",
    );
    const hint = page.locator(".hint");
    await hint.getByText("“INC123456”: a number like this can be looked up.").waitFor();
    expect(await hint.getAttribute("role")).toBe("status");
    expect(await hint.locator("li").allInnerTexts()).toEqual([
      "“Hugo”: this may be the name of a person, a team or a project.",
      "“INC123456”: a number like this can be looked up.",
      "“12 March”: a day can be looked up in calendars.",
      "“the only apprentice here”: this may fit one person, or very few.",
    ]);
    await field.fill("My ideas are passed over.");
    await page.waitForFunction(() => document.querySelector(".hint")?.textContent?.trim() === "");
    expect(left).toEqual([]);
    // It warns and never blocks.
    await field.fill("Ask Ben Adler.");
    await page.getByRole("button", { name: "See what is sent" }).click();
    await page.getByRole("heading", { name: "This is what is sent" }).waitFor();
  });

  test("a volunteer has the same hint for the brief, on the ordinary desk", async () => {
    const { local } = there();
    const links = [quietLink("relay.desk", "Requests without a name")];
    local.says("page.mine", { body: { ...mine().body, data: { allyships: [], links } } });
    const brief = {
      type: "Input.Text",
      id: "brief",
      isMultiline: true,
      label: "The brief",
      value: "Ask Ben Adler.",
    };
    local.says("relay.desk", answer("relay-desk", card([brief], [button("Save", "relay.brief")])));
    const page = await there().open("/tab/index.html#person=ben");
    await page.getByRole("button", { name: "Requests without a name" }).click();
    await page.locator(".hint").getByText("“Ben Adler”").waitFor();
  });

  test("a link into the tab opens the desk it names, and no verb that is not a desk of this person", async () => {
    const { local } = there();
    const page = await there().open("/tab/index.html?open=relay.ask#person=amara");
    await page.getByLabel("What would help?").waitFor();
    const other = await there().open("/tab/index.html?open=cases.leave#person=amara");
    await other.getByText("That is where to start.").waitFor();
    await other.waitForLoadState("networkidle");
    expect(await other.locator(".desk").count()).toBe(0);
    expect(local.askedOf("cases.leave")).toEqual([]);
  });
}
