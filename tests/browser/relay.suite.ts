import { refusal } from "./cards";
import { answers } from "./relay-cards";
import { AMARA, allGoesWell, openForm, send, toSlip } from "./relay-desk";
import type { World } from "./world";

const SHOWN = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/;
const bare = (code: string) => code.replaceAll("-", "");

/** How somebody asks without their name in the tab. */
export function relay(there: () => World): void {
  beforeEach(() => allGoesWell(there()));
  const inputsOf = (verb: string) =>
    there()
      .local.askedOf(verb)
      .map(({ input }) => input);

  test("R2: the code is made on the device, shown once in groups of four, and only then is anything sent", async () => {
    const { local } = there();
    const page = await openForm(there());
    const code = await toSlip(page);
    expect(code).toMatch(SHOWN);
    await page.getByText("Nothing has been sent yet.").waitFor();
    expect(local.askedOf("relay.send")).toEqual([]);
    expect(await page.locator(":focus").innerText()).toBe("Keep this code");
    await send(page);
    await page.locator("relay-desk").getByText("A volunteer will read it.").waitFor();
    expect(inputsOf("relay.send")).toEqual([
      { ask: "amplification", words: "My ideas are passed over.", code: bare(code) },
    ]);
    // Nobody sees it a second time; and it stands nowhere a browser writes down.
    expect(await page.locator("body").innerText()).not.toContain(code);
    expect([page.url(), await page.title()].join()).not.toMatch(new RegExp(`${code}|${bare(code)}`));
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await page.locator(":focus").innerText()).toBe("Your request is with us");
  });

  test("without “I have kept my code” nothing is sent, and it is said there", async () => {
    const { local } = there();
    const page = await openForm(there());
    await toSlip(page);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("Tick “I have kept my code” first.").waitFor();
    expect(await page.locator(":focus").getAttribute("id")).toBe("slip-kept");
    expect(local.askedOf("relay.send")).toEqual([]);
  });

  test("a screen reader hears the code sign by sign, not as a word", async () => {
    const page = await openForm(there());
    const code = await toSlip(page);
    const aloud = code
      .split("-")
      .map((group) => [...group].join(" "))
      .join(", ");
    await page.getByText(`The code, sign by sign: ${aloud}`).waitFor();
    expect(await page.locator(".slip-code").getAttribute("aria-hidden")).toBe("true");
  });

  test("going back from the slip keeps the preview, and the code with it: nobody keeps two", async () => {
    const page = await openForm(there());
    const code = await toSlip(page);
    await page.getByRole("button", { name: "Back", exact: true }).click();
    expect(await page.locator(":focus").innerText()).toBe("This is what is sent");
    await page.getByRole("button", { name: "Send without my name" }).click();
    expect(await page.locator(".slip-code").innerText()).toBe(code);
  });

  test("when nobody answers, “Try again” sends the same request with the same code, once", async () => {
    const { local } = there();
    const away = refusal(503, "Ally cannot reach its records right now.", "Try again in a minute.");
    local.says("relay.send", away, "hang up", answers.sent);
    const page = await openForm(there(), { refuses: [503], offline: true });
    const code = await toSlip(page);
    await send(page);
    await page.getByRole("alert").getByText("Ally cannot reach its records").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").getByText("Trying again is safe").waitFor();
    expect(await page.locator(".slip-code").innerText()).toBe(code);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("A volunteer will read it.").waitFor();
    const tries = local.askedOf("relay.send");
    expect(tries.map(({ input }) => (input as { code: string }).code)).toEqual(Array(3).fill(bare(code)));
    expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
  });

  test("a refusal is said on the slip, and the code and everything else stay", async () => {
    there().local.says(
      "relay.send",
      refusal(429, "That was too many today.", "Come back tomorrow."),
      answers.sent,
    );
    const page = await openForm(there(), { refuses: [429] });
    const code = await toSlip(page);
    await send(page);
    await page.getByRole("alert").getByText("Come back tomorrow.").waitFor();
    expect(await page.locator(".slip-code").innerText()).toBe(code);
    expect(await page.getByLabel("I have kept my code").isChecked()).toBe(true);
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("A volunteer will read it.").waitFor();
  });

  test("once it is sent, its code goes with what is pressed, and with nothing after “New request”", async () => {
    const page = await openForm(there());
    const code = await toSlip(page);
    await send(page);
    await page.getByRole("button", { name: "Agree to this wording" }).click();
    await page.locator("relay-desk").getByText("Your words are gone.").waitFor();
    expect(inputsOf("relay.approve")).toEqual([{ code: bare(code) }]);
    await page.getByRole("button", { name: "Back to the form" }).click();
    await page.getByLabel("What would help?").waitFor();
    expect(await page.getByLabel("What would help?").inputValue()).toBe("");
    const second = await toSlip(page);
    expect(second).not.toBe(code);
    await send(page);
    await page.getByRole("button", { name: "New request" }).click();
    await page.getByLabel("What would help?").fill("Another one.");
    await page.getByRole("button", { name: "See what is sent" }).click();
    await page.getByRole("heading", { name: "This is what is sent" }).waitFor();
    expect(inputsOf("relay.preview").filter((input) => "code" in (input as object))).toEqual([]);
  });

  test("an answer that comes when its owner has gone back to the form does not bring the request back", async () => {
    let come = () => {};
    const after = new Promise<void>((resolve) => (come = resolve));
    there().local.says("relay.approve", { ...answers.over, after });
    const page = await openForm(there());
    await toSlip(page);
    await send(page);
    await page.getByRole("button", { name: "Agree to this wording" }).click();
    await page.getByRole("button", { name: "Back to the form" }).click();
    await page.getByLabel("What would help?").fill("Another one.");
    const answered = page.waitForResponse(/relay\.approve/);
    come();
    await answered;
    await page.getByRole("button", { name: "See what is sent" }).click();
    await page.getByRole("heading", { name: "This is what is sent" }).waitFor();
    expect(await page.locator("body").innerText()).not.toContain("Your words are gone.");
    expect(inputsOf("relay.preview").at(-1)).not.toHaveProperty("code");
  });

  test("“What we can and cannot promise” opens beside the form, and what was written is there afterwards", async () => {
    const { local } = there();
    const page = await openForm(there());
    await page.getByLabel("What would help?").fill("Half a sentence");
    for (const back of ["Back", "Back to the form"]) {
      await page.getByRole("button", { name: "What we can and cannot promise" }).click();
      await page.getByText("A detail that only one person knows").waitFor();
      expect(await page.getByLabel("What would help?").isVisible()).toBe(false);
      await page.getByRole("button", { name: back, exact: true }).click();
      expect(await page.getByLabel("What would help?").inputValue()).toBe("Half a sentence");
    }
    expect(local.askedOf("relay.ask")).toHaveLength(1);
    // Pressed once more, the way here leads to the form as it stands.
    await page.getByRole("button", { name: "Ask without my name" }).click();
    expect(await page.getByLabel("What would help?").inputValue()).toBe("Half a sentence");
  });

  test("Esc twice puts the slip out of sight, on the screen and on paper, and brings it back", async () => {
    const page = await openForm(there());
    const code = await toSlip(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByText("A short lexicon").waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(new RegExp(`${code}|Keep this code`));
    // Nor is what was written left where only a screen reader finds it.
    expect(await page.locator("#announcer").textContent()).toBe("");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("body").innerText()).not.toContain(code);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Show again" }).click();
    expect(await page.locator(".slip-code").innerText()).toBe(code);
  });

  test("closing the desk drops the code: opened again, it is the empty form", async () => {
    const page = await openForm(there());
    const code = await toSlip(page);
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator("relay-desk").count()).toBe(0);
    expect(await page.locator(":focus").innerText()).toBe("Ask without my name");
    await page.getByRole("button", { name: "Ask without my name" }).click();
    expect(await page.getByLabel("What would help?").inputValue()).toBe("");
    expect(await toSlip(page)).not.toBe(code);
  });

  test("the form that cannot be had says so, and “Try again” brings it", async () => {
    there().local.says("relay.ask", "hang up", answers.ask);
    const page = await there().open(AMARA, { offline: true });
    await page.getByRole("button", { name: "Ask without my name" }).click();
    await page.getByRole("alert").getByText("Ally cannot be reached right now.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByLabel("What would help?").waitFor();
  });
}
