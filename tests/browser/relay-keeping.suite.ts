import { refusal } from "./cards";
import { answers } from "./relay-cards";
import { allGoesWell, openForm, send, toSlip } from "./relay-desk";
import type { Opened, World } from "./world";

const CODE = "7KQDW3M90123ABCZ";

function forbidStorage(): void {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new Error("denied");
    },
  });
}

function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new Error("full");
  };
}

function rememberOne(): void {
  localStorage.setItem("ally.kept", JSON.stringify([{ code: "7KQDW3M90123ABCZ", on: "2026-10-01" }]));
}

function noteWhatIsCopied(): void {
  const noted = window as unknown as { copied: string[]; printed: number };
  noted.copied = [];
  noted.printed = 0;
  Object.defineProperty(navigator, "clipboard", {
    value: { writeText: async (text: string) => void noted.copied.push(text) },
  });
  window.print = () => {
    noted.printed += 1;
  };
}

function forbidCopying(): void {
  Object.defineProperty(navigator, "clipboard", { value: undefined });
}

/** How people keep their code, and how they come back with it. */
export function relayKeeping(there: () => World): void {
  beforeEach(() => allGoesWell(there()));
  const openPlace = (page: Opened) => page.getByText("Have a code? Open your request").click();
  const looked = () =>
    there()
      .local.askedOf("relay.look")
      .map(({ input }) => input);

  test("the code is copied in its groups, and printed", async () => {
    const page = await openForm(there(), { before: noteWhatIsCopied });
    const code = await toSlip(page);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("The code is copied.").waitFor();
    await page.getByRole("button", { name: "Print" }).click();
    const noted = await page.evaluate(() => {
      const { copied, printed } = window as unknown as { copied: string[]; printed: number };
      return { copied, printed };
    });
    expect(noted).toEqual({ copied: [code], printed: 1 });
  });

  test("where copying is not allowed, the code is selected and two keys do it", async () => {
    const page = await openForm(there(), { before: forbidCopying });
    const code = await toSlip(page);
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("press Ctrl+C, or Command+C on a Mac").waitFor();
    expect(await page.evaluate(() => String(window.getSelection()))).toBe(code);
  });

  test("on paper there is the code and one sentence, and no word of what it is for", async () => {
    const page = await openForm(there());
    const code = await toSlip(page);
    await page.emulateMedia({ media: "print" });
    expect((await page.locator("body").innerText()).split(/\n+/).filter(Boolean)).toEqual([
      "Keep this code",
      code,
      expect.stringMatching(/^The code, sign by sign/),
    ]);
  });

  test("a code is remembered only when that was chosen, and only once the request is there", async () => {
    there().local.says("relay.send", refusal(429, "That was too many today.", "Wait."), answers.sent);
    const page = await openForm(there(), { refuses: [429] });
    const code = await toSlip(page);
    const remember = page.getByLabel("Remember on this device");
    expect(await remember.isChecked()).toBe(false);
    await remember.check();
    await send(page);
    await page.getByRole("alert").getByText("Wait.").waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("This device remembers your code.").waitFor();
    await page.getByRole("button", { name: "Back to the form" }).click();
    await openPlace(page);
    await page.getByText(`${code.slice(0, 4)}-••••-••••-••••`).waitFor();
    // The day the server has said, whatever day this device has.
    await page.getByText("5 October 2026").waitFor();
    expect(await page.locator("body").innerText()).not.toContain(code);
    await page.getByRole("button", { name: "Open the request with the code that begins" }).click();
    await page.getByText("A volunteer will read it.").waitFor();
    expect(looked()).toEqual([{ code: code.replaceAll("-", "") }]);
  });

  test("a browser that forbids remembering says so, and everything else works", async () => {
    const page = await openForm(there(), { before: forbidStorage });
    await toSlip(page);
    await page.getByText("This browser does not let us remember it.").waitFor();
    expect(await page.getByLabel("Remember on this device").count()).toBe(0);
    await send(page);
    await page.getByText("A volunteer will read it.").waitFor();
  });

  test("a browser that is full says so once the request is sent", async () => {
    const page = await openForm(there(), { before: fillStorage });
    await toSlip(page);
    await page.getByLabel("Remember on this device").check();
    await send(page);
    await page
      .getByText("This browser does not let us remember the code: the one you kept opens it.")
      .waitFor();
  });

  test("somebody comes back with a code typed in small letters, and finds the form as it was afterwards", async () => {
    const page = await openForm(there());
    await page.getByLabel("What would help?").fill("Half a sentence");
    await openPlace(page);
    await page.getByLabel("Your code").fill(" 7kqd w3m9 oi23 abcz ");
    await page.keyboard.press("Enter");
    await page.getByText("A volunteer will read it.").waitFor();
    expect(looked()).toEqual([{ code: CODE }]);
    await page.getByRole("button", { name: "Agree to this wording" }).click();
    await page.locator("relay-desk").getByText("Your words are gone.").waitFor();
    expect(there().local.askedOf("relay.approve")[0]?.input).toEqual({ code: CODE });
    await page.getByRole("button", { name: "Back to the form" }).click();
    expect(await page.getByLabel("What would help?").inputValue()).toBe("Half a sentence");
    // Opening one is no reason to write anything down.
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("what is no code is said at once, and nobody is asked", async () => {
    const page = await openForm(there());
    await openPlace(page);
    const open = page.getByRole("button", { name: "Open", exact: true });
    const cases = [
      ["", "Type your code first."],
      ["7KQD-W3M9-0123", "A code has 16 letters and digits. This has 12."],
      ["7KQD-W3M9-0123-ABCU", "A code has no “U”."],
    ] as const;
    for (const [typed, said] of cases) {
      await page.getByLabel("Your code").fill(typed);
      await open.click();
      await page.getByText(said).waitFor();
      expect(await page.locator(":focus").getAttribute("id")).toBe("code-field");
    }
    expect(looked()).toEqual([]);
  });

  test.each([
    [404, "There is no request with this code."],
    [429, "That was too many codes."],
  ])("a code that the API answers with %s is said there, and may be typed again", async (status, message) => {
    there().local.says("relay.look", refusal(status, message, "Look at it once more."), answers.sent);
    const page = await openForm(there(), { refuses: [status] });
    await openPlace(page);
    await page.getByLabel("Your code").fill(CODE);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByRole("alert").getByText(message).waitFor();
    expect(await page.getByLabel("Your code").inputValue()).toBe(CODE);
    await page.keyboard.press("Enter");
    await page.getByText("A volunteer will read it.").waitFor();
  });

  test("a remembered code is forgotten after one more question, and then it is nowhere", async () => {
    const page = await openForm(there(), { before: rememberOne });
    await openPlace(page);
    await page.getByText("since 1 October 2026").waitFor();
    expect(await page.locator("body").innerText()).not.toContain("W3M9");
    const forget = page.getByRole("button", { name: "Forget the code that begins 7 K Q D" });
    await forget.click();
    await page.getByText("nobody can open the request again").waitFor();
    await page.getByRole("button", { name: "Keep it" }).click();
    await forget.click();
    await page.getByRole("button", { name: "Forget it" }).click();
    await page.getByText("This device has forgotten the code.").waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.locator(":focus").evaluate((at) => at.tagName)).toBe("SUMMARY");
  });
}
