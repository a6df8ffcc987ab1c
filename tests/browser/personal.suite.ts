import { answer, askForm, button, card, caseCard, mine, part } from "./cards";
import type { World } from "./world";

const AMARA = "/tab/index.html#person=amara";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const offered = caseCard(
  "Make my ideas heard",
  "One ally offers to help.",
  button("Choose", "cases.choose", { caseId: "case-1", allyId: "ben" }),
);
const proposed = caseCard("Make my ideas heard", "You chose Ben. Ben has been asked.");
const open = caseCard("Guide me", "Your request is open.");

/** What Amara and Ben do in their tabs when all goes well. */
export function personal(there: () => World): void {
  test("R114: Amara sees first what waits for Amara, then the requests, then where Amara is the ally", async () => {
    const { local } = there();
    local.says(
      "page.mine",
      mine(part("ally", "c", open), part("waiting", "a", offered), part("asked", "b", proposed)),
    );
    const page = await there().open(AMARA);
    await page.getByText("One thing waits for you.").waitFor();
    expect(await page.locator("h1, h2").allInnerTexts()).toEqual([
      "My allyships",
      "Waiting for you",
      "What you asked for",
      "Where you are the ally",
    ]);
    expect(await page.locator(".group-waiting [role=heading]").innerText()).toBe("Make my ideas heard");
    expect(await page.title()).toBe("Ally");
  });

  test("before the first answer, the page already has its heading and its shape", async () => {
    const { local } = there();
    let come = () => {};
    local.says("page.mine", { ...mine(), after: new Promise<void>((resolve) => (come = resolve)) });
    const page = await there().open(AMARA);
    await page.locator("h1", { hasText: "My allyships" }).waitFor();
    expect(await page.locator(".shape-card").count()).toBe(2);
    come();
    await page.locator(".shape-card").first().waitFor({ state: "detached" });
  });

  test("somebody new reads what will appear here, and has the one thing to do first at hand", async () => {
    there().local.says("page.mine", mine());
    const page = await there().open(AMARA);
    await page.getByText("That is where to start.").waitFor();
    await page.getByText("What you ask for will appear here").waitFor();
    expect(await page.getByRole("button", { name: "Ask for an ally" }).isVisible()).toBe(true);
    expect(await page.getByText("Waiting for you").count()).toBe(0);
  });

  test("R1: Amara asks; what was filled in is sent once, and the form becomes the request in its place", async () => {
    const { local } = there();
    const request = caseCard("Make my ideas heard", "Your request is open.");
    local.says("page.mine", mine(), mine(part("asked", "case-9", request)));
    local.says("cases.ask", answer("ask", askForm));
    local.says("cases.open", answer("case", request, { caseId: "case-9" }));
    const page = await there().open(AMARA);
    await page.getByRole("button", { name: "Ask for an ally" }).click();
    await page.getByLabel("What are you asking for?").selectOption("amplification");
    await page.getByLabel("What would help?").fill("Credit me on Tuesday.");
    await page.getByRole("button", { name: "Send my request" }).dblclick();
    await page.locator(".desk").getByText("Your request is open.").waitFor();
    const [sent, ...more] = local.askedOf("cases.open");
    expect(more).toEqual([]);
    expect(sent?.input).toEqual({ ask: "amplification", need: "Credit me on Tuesday.", kind: "one-off" });
    expect(sent?.key).toMatch(UUID);
    expect(sent?.token).toBe("Bearer amara-1");
    await page.getByText("Nothing waits for you right now.").waitFor();
    // What stands on the desk is not shown a second time below.
    expect(await page.locator("main").getByText("Your request is open.").count()).toBe(1);
    expect(await page.locator(":focus").innerText()).toBe("Make my ideas heard");
  });

  test("what is missing in the form is said beside it, and nothing is sent", async () => {
    const { local } = there();
    local.says("page.mine", mine());
    local.says("cases.ask", answer("ask", askForm));
    const page = await there().open(AMARA);
    await page.getByRole("button", { name: "Ask for an ally" }).click();
    await page.getByRole("button", { name: "Send my request" }).click();
    await page.getByText("Write a sentence about what would help.").waitFor();
    expect(await page.locator(":focus").evaluate((field) => field.tagName)).toBe("SELECT");
    expect(local.askedOf("cases.open")).toEqual([]);
  });

  test("Ben looks at an open request and finds the way back to the list", async () => {
    const { local } = there();
    const board = card(
      [{ type: "TextBlock", text: "Open requests", style: "heading" }],
      [button("Look", "cases.show", { caseId: "case-1" })],
    );
    local.says("page.mine", mine());
    local.says("cases.board", answer("board", board));
    local.says("cases.show", answer("case", open, { caseId: "case-1" }));
    const page = await there().open("/tab/index.html#person=ben");
    await page.getByRole("button", { name: "Open requests" }).click();
    await page.getByRole("button", { name: "Look" }).click();
    await page.locator(".desk").getByText("Guide me").waitFor();
    expect(local.askedOf("cases.show")[0]?.input).toEqual({ caseId: "case-1" });
    await page.getByRole("button", { name: "Back to the list" }).click();
    await page.getByRole("button", { name: "Look" }).waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator(".desk").count()).toBe(0);
    expect(await page.locator(":focus").innerText()).toBe("Open requests");
  });

  test("a card stays where Amara pressed it, and goes to its section when Amara comes back to the window", async () => {
    const { local } = there();
    local.says(
      "page.mine",
      mine(part("waiting", "case-1", offered)),
      mine(part("asked", "case-1", proposed)),
    );
    local.says("cases.choose", answer("case", proposed, { caseId: "case-1" }));
    const page = await there().open(AMARA);
    await page.getByRole("button", { name: "Choose" }).click();
    await page.getByText("Nothing waits for you right now.").waitFor();
    expect(await page.locator(".group-waiting").getByText("You chose Ben.").count()).toBe(1);
    expect(await page.locator("h2").first().innerText()).toBe("Answered");
    expect(local.askedOf("cases.choose")[0]?.input).toEqual({ caseId: "case-1", allyId: "ben" });
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.locator(".group-asked").getByText("You chose Ben.").waitFor();
    expect(await page.locator(".group-waiting").count()).toBe(0);
    // The focus went with the card.
    expect(await page.locator(".group-asked :focus").innerText()).toBe("Make my ideas heard");
  });

  test("what Amara is typing is left alone while the page around it follows", async () => {
    const { local } = there();
    local.says("page.mine", mine(), mine(part("waiting", "case-1", offered)));
    local.says("cases.ask", answer("ask", askForm));
    const page = await there().open(AMARA);
    await page.getByRole("button", { name: "Ask for an ally" }).click();
    await page.getByLabel("What would help?").fill("Half a sentence");
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.getByText("One thing waits for you.").waitFor();
    expect(await page.getByLabel("What would help?").inputValue()).toBe("Half a sentence");
    expect(await page.locator(":focus").evaluate((field) => field.tagName)).toBe("TEXTAREA");
    // Asked for once more, the form is still the one being filled in.
    await page.getByRole("button", { name: "Ask for an ally" }).click();
    expect(await page.getByLabel("What would help?").inputValue()).toBe("Half a sentence");
  });

  test("“Who can see this” opens on the card it stands on, and says that it is open", async () => {
    there().local.says("page.mine", mine(part("asked", "a", open), part("asked", "b", proposed)));
    const page = await there().open(AMARA);
    const [first, second] = [page.locator("ally-card").nth(0), page.locator("ally-card").nth(1)];
    const toggle = first.getByRole("button", { name: "Who can see this" });
    expect(await toggle.getAttribute("aria-expanded")).toBe("false");
    await toggle.click();
    await first.getByText("Nobody in HR.").waitFor();
    expect(await toggle.getAttribute("aria-expanded")).toBe("true");
    expect(await second.getByText("Nobody in HR.").isVisible()).toBe(false);
  });
}
