import { answer, askForm, button, card, caseCard, mine, part, refusal } from "./cards";
import { offered } from "./personal.suite";
import type { World } from "./world";

const AMARA = "/tab/index.html#person=amara";

/** What people see when something is refused, late, lost, or meant to harm them. */
export function personalTrouble(there: () => World): void {
  const fillForm = async (refuses: number[], offline = false) => {
    const { local } = there();
    local.says("page.mine", mine());
    local.says("cases.ask", answer("ask", askForm));
    const page = await there().open(AMARA, { refuses, offline });
    await page.getByRole("button", { name: "Ask for an ally" }).click();
    await page.getByLabel("What are you asking for?").selectOption("mentoring");
    await page.getByLabel("What would help?").fill("Three talks.");
    return page;
  };
  const sent = { ask: "mentoring", need: "Three talks.", kind: "one-off" };
  const send = { name: "Send my request" };

  test("a refusal says beside the button what did not happen and what to do, and keeps what was typed", async () => {
    const { local } = there();
    local.says(
      "cases.open",
      refusal(429, "That was too many at once.", "Wait a minute."),
      answer("case", offered, { caseId: "x" }),
    );
    const page = await fillForm([429]);
    await page.getByRole("button", send).click();
    await page.getByRole("alert").getByText("Wait a minute.").waitFor();
    expect(await page.getByLabel("What would help?").inputValue()).toBe("Three talks.");
    await page.getByRole("button", send).click();
    await page.locator(".desk").getByText("One ally offers to help.").waitFor();
    // It was answered, so pressing again was another action.
    const [first, second] = local.askedOf("cases.open");
    expect(first?.key).not.toBe(second?.key);
  });

  test("somebody who comes too late sees the card as it now is, and why, and the focus is there", async () => {
    const { local } = there();
    local.says("page.mine", mine(part("waiting", "case-1", offered)));
    const now = caseCard("Make my ideas heard", "You chose Chloe.");
    local.says("cases.choose", refusal(409, "This has already moved on.", "Here is how it stands now.", now));
    const page = await there().open(AMARA, { refuses: [409] });
    await page.getByRole("button", { name: "Choose" }).click();
    await page.getByText("You chose Chloe.").waitFor();
    const said = page.locator("ally-card [role=status]");
    expect(await said.innerText()).toContain("This has already moved on. Here is how it stands now.");
    expect(await said.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test("when Ally is away, “Try again” sends the same action once more with everything typed", async () => {
    const { local } = there();
    local.says(
      "cases.open",
      refusal(503, "Ally cannot reach its records right now.", "Try again in a minute."),
      "hang up",
      answer("case", offered, { caseId: "x" }),
    );
    const page = await fillForm([503], true);
    await page.getByRole("button", send).click();
    await page.getByRole("alert").getByText("Ally cannot reach its records right now.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").getByText("Trying again is safe").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".desk").getByText("One ally offers to help.").waitFor();
    const tries = local.askedOf("cases.open");
    expect(tries.map(({ input }) => input)).toEqual([sent, sent, sent]);
    expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
  });

  test("when nothing answers at first, the page says so honestly, and “Try again” opens it", async () => {
    there().local.says("page.mine", "hang up", mine());
    const page = await there().open(AMARA, { offline: true });
    await page.getByRole("alert").getByText("Ally cannot be reached right now.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("That is where to start.").waitFor();
  });

  test("a token that is no longer taken is renewed once, and the same action goes through", async () => {
    const { local } = there();
    const no = refusal(401, "Ally does not know who is asking.", "Sign in again.");
    local.says("page.mine", no, mine());
    const page = await there().open(AMARA, { refuses: [401] });
    await page.getByText("That is where to start.").waitFor();
    const asked = local.askedOf("page.mine");
    expect(asked.map(({ token }) => token)).toEqual(["Bearer amara-1", "Bearer amara-2"]);
    expect(asked[0]?.key).toBe(asked[1]?.key);
  });

  test("somebody the API does not know at all is told so, and is not asked about for ever", async () => {
    const { local } = there();
    local.says("page.mine", refusal(401, "Ally does not know who is asking.", "Sign in to Teams again."));
    const page = await there().open(AMARA, { refuses: [401] });
    await page.getByText("Sign in to Teams again.").waitFor();
    expect(local.askedOf("page.mine")).toHaveLength(2);
  });

  test("Elena in HR is told kindly that allyships are not open to HR, with nothing to press", async () => {
    there().local.says(
      "page.mine",
      refusal(403, "Allyships are not open to people in HR.", "Talk to your representative."),
    );
    const page = await there().open("/tab/index.html#person=elena", { refuses: [403] });
    await page.getByText("Talk to your representative.").waitFor();
    expect(await page.locator("main button").count()).toBe(0);
  });

  test("Kim is told why open requests are not shown yet, with nothing to try again in vain", async () => {
    const { local } = there();
    local.says("page.mine", mine());
    local.says(
      "cases.board",
      refusal(403, "Open requests are not shown to you yet.", "Ask for a place on the course."),
    );
    const page = await there().open("/tab/index.html#person=kim", { refuses: [403] });
    await page.getByRole("button", { name: "Open requests" }).click();
    await page.getByRole("alert").getByText("Ask for a place on the course.").waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
  });

  test("what a colleague typed stays text: no markup, no script, no link of theirs comes alive", async () => {
    const evil =
      "<img src=x onerror=\"document.title='hacked'\"> [click](javascript:document.title='hacked') **bold**";
    const trap = (url: string) => ({ type: "Action.OpenUrl", title: "Trap", url });
    const link = {
      type: "TextRun",
      text: "a link",
      selectAction: trap("javascript:document.title='hacked'"),
    };
    const body = [
      { type: "TextBlock", text: evil, wrap: true },
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text: evil }, link] },
      { type: "Image", url: "javascript:document.title='hacked'", altText: "x" },
    ];
    const actions = [
      trap("javascript:document.title='hacked'"),
      trap("http://example.org/"),
      trap("data:text/html,x"),
      button(evil, "cases.show"),
    ];
    there().local.says("page.mine", mine(part("asked", "a", card(body, actions))));
    const page = await there().open(AMARA);
    await page.getByText("**bold**").first().waitFor();
    expect(await page.locator("ally-card img, ally-card a, ally-card script").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Trap" }).count()).toBe(0);
    await page.getByText("a link").click();
    expect(await page.title()).toBe("Ally");
  });
}
