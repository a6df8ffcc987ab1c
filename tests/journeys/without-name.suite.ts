import type { Page } from "playwright-core";
import { Chat } from "./chat";
import type { Machine } from "./machine";
import { comeBack, Tab } from "./tab";

const SIZE = { width: 1280, height: 900 };
const ASK = "Make my ideas heard";
const WORDS = "In the weekly meeting my points come back from somebody else.";
const BRIEF = "Points made in meetings come back under somebody else’s name.";
const CODE = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/;

/** Amara asks without a name, Chloe looks after it, Ben stands alongside somebody unknown. */
export function withoutNameJourney(there: () => Machine): void {
  test("R2, R7 to R11, R116: from the door in chat to the caller's own answer, by code alone, and nobody learns who asked", async () => {
    const machine = there();
    const named = (await machine.allyshipsOf("amara")).map(({ caseId }) => caseId);
    const amarasChat = await machine.open(await machine.chatOf("amara"), SIZE);
    const amara = new Chat(amarasChat);
    await amara.card("Ally is here, and here is why").waitFor();
    await amara.write("ask without my name");
    await amara.card("Ask without your name", "keeps what is typed in chat").waitFor();
    const [desk] = await Promise.all([
      amarasChat.context().waitForEvent("page"),
      amara.card("Ask without your name").getByText("Open the tab").click(),
    ]);
    const code = await send(desk);

    const chloesChat = await machine.open(await machine.chatOf("chloe"), SIZE);
    const chloe = new Chat(chloesChat);
    await chloe.card("Ally is here, and here is why").waitFor();
    await machine.pass({ until: "morning" });
    await chloe.write("anonymous requests");
    await chloe.card("One request waits for a volunteer.", ASK).waitFor();
    await chloe.pressIn(ASK, "Claim", "One request waits for a volunteer.");
    await chloe.card("This request is yours to look after").waitFor();
    expect(await chloe.cards(WORDS).count()).toBe(0);

    const chloesPage = await machine.open("/tab/index.html#person=chloe", SIZE);
    const redacting = new Tab(chloesPage);
    await redacting.press("Open it", "An anonymous request you look after");
    const form = redacting.card("Read what was written", WORDS);
    await form.getByLabel("Your wording for others").fill(BRIEF);
    await form.getByLabel("At least ten people could have written this").check();
    await redacting.press("Send it to the caller", "Read what was written");
    await redacting.card("Your wording is with the caller").waitFor();

    const callers = await lookIn(machine, code);
    await callers.press("Yes, find me an ally", "The volunteer proposes a wording.", BRIEF);
    await callers.card("asks up to three trained allies").waitFor();
    await machine.pass({ until: "morning" });
    await comeBack(chloesPage);
    await redacting.press("Find allies", "Ask up to three, by hand");
    await redacting.card("Somebody else, by name").getByLabel("Somebody else, by name").fill("ben adler");
    await redacting.press("Look", "Somebody else, by name");
    await redacting.card("Ben Adler", "Somebody else, by name").waitFor();
    await redacting.press("Ask", "Ben Adler");
    await redacting.card("Ben Adler has been asked.").waitFor();

    const bensPage = await machine.open("/tab/index.html#person=ben", SIZE);
    const ben = new Tab(bensPage);
    await ben.press("Open it", "An anonymous request you have been asked about");
    await ben.press("Yes, I will", BRIEF);
    await ben.card("You stand alongside").waitFor();
    for (const number of [1, 2]) await exchange(machine, code, ben, bensPage, number);

    const done = await lookIn(machine, code);
    await done.press("We are done", "Ben Adler is your ally");
    await done.press("It worked", "Did it work for you?");
    await done.card("Thank you for telling us.").waitFor();
    await machine.pass({ days: 8 });
    const closed = await lookIn(machine, code);
    await closed.card("You said it worked.", "Its key is destroyed.").waitFor();
    for (const page of [bensPage, chloesPage]) expect(await page.content()).not.toContain("Amara");
    // On Amara's page stand the requests with a name, as far as they stand there still, and nothing else.
    for (const { caseId } of await machine.allyshipsOf("amara")) expect(named).toContain(caseId);
  });
}

/** Fills in the form, keeps the code, and sends. Resolves with the code. */
async function send(page: Page): Promise<string> {
  const tab = new Tab(page);
  const form = tab.card("Colleagues, volunteers, allies, HR and leaders do not see your name.");
  await form.getByLabel("What are you asking for?").selectOption(ASK);
  await form.getByLabel("What would help?").fill("Hugo Lindqvist says my points again.");
  await page.getByText("“Hugo Lindqvist”").waitFor();
  await form.getByLabel("What would help?").fill(WORDS);
  await tab.press("See what others will see", "do not see your name");
  await tab.press("Go on to my code", "What others will see", WORDS);
  const code = CODE.exec(await page.getByText(CODE).first().innerText())?.[0] ?? "";
  await page.getByLabel("I have kept my code").check();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await tab.card("Your request is with the volunteers").waitFor();
  return code;
}

/** Opens the request by its code, in a window that remembers nothing. */
async function lookIn(machine: Machine, code: string): Promise<Tab> {
  const page = await machine.open("/tab/index.html?open=relay.ask#person=amara", SIZE);
  await page.getByText("Have a code?").click();
  await page.locator("#code-field").fill(code.toLowerCase().replaceAll("-", " "));
  await page.locator(".by-code").getByRole("button", { name: "Open", exact: true }).first().click();
  const tab = new Tab(page);
  await tab.card("Who has opened it").or(tab.card("Its key is destroyed.")).first().waitFor();
  return tab;
}

/** Each writes once, and a night goes by in which it is let out. */
async function exchange(
  machine: Machine,
  code: string,
  ben: Tab,
  bensPage: Page,
  number: number,
): Promise<void> {
  const callers = await lookIn(machine, code);
  await callers
    .card("Ben Adler is your ally")
    .getByLabel("Write to your ally")
    .fill(`Message ${number} of mine.`);
  await callers.press("Send to my ally", "Ben Adler is your ally");
  await callers.card(`Message ${number} of mine.`, "goes out at the next fixed time").waitFor();
  await ben.card("You stand alongside").locator("textarea").fill(`Answer ${number} of mine.`);
  await ben.press("Send", "You stand alongside");
  await ben.card(`Answer ${number} of mine.`).waitFor();
  await machine.pass({ until: "morning" });
  await bensPage.reload();
  await ben.press("Open it", "An anonymous request you stand alongside in");
  await ben.card(`Message ${number} of mine.`).waitFor();
}
