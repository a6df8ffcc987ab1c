import { readFile } from "node:fs/promises";
import type { Machine } from "./machine";
import { comeBack, Tab } from "./tab";

const ASK = "Open a door";
const NEED = "Put me forward for the pilot in spring.";
const LINE = "I know who chooses, and I will name you.";
const GOAL = "My name is on the list for the pilot.";

/** The whole way again, and nobody opens a chat. */
export function tabJourney(there: () => Machine): void {
  test("R114, R6, R22, R26–R29: Amara asks, agrees with Ben on a day, and says that it worked, and nobody leaves the tab", async () => {
    const machine = there();
    const amarasPage = await machine.open("/tab/index.html#person=amara");
    const bensPage = await machine.open("/tab/index.html#person=ben");
    const [amara, ben] = [new Tab(amarasPage), new Tab(bensPage)];

    await amara.ask({ ask: ASK, need: NEED });
    await ben.offer(NEED, LINE);
    // Until Amara chooses, nothing on Ben's page about this request says who asks.
    expect(await ben.card(NEED).innerText()).not.toContain("Amara");

    await comeBack(amarasPage);
    await amara.text("One thing waits for you. Start there.").waitFor();
    await amara.card("One ally offers to help.", "Ben Adler", LINE).waitFor();
    await machine.picture(amarasPage, "tab");
    await amara.press("Choose", "One ally offers to help.", NEED);
    await amara.card("You chose Ben Adler.", NEED).waitFor();
    await comeBack(bensPage);
    await ben.press("Yes, I will", "Amara Okafor chose you.", NEED);
    await ben.card("Agree on a few things", NEED).waitFor();

    // Amara writes it down, Ben signs.
    await comeBack(amarasPage);
    const terms = {
      goal: GOAL,
      contact: "We talk on the day.",
      day: await machine.dateIn(12),
      time: "10:30",
    };
    await amara.agree(terms, NEED);
    await comeBack(bensPage);
    await ben.press("Sign", GOAL);
    await ben.card("You are the ally of Amara Okafor.", GOAL).waitFor();
    await comeBack(amarasPage);
    const saved = amarasPage.waitForEvent("download");
    await amara.press("Something else", "Write to each other in Teams", NEED);
    await amara.press("Put it in my calendar", NEED);
    const download = await saved;
    expect(download.suggestedFilename()).toBe("ally.ics");
    expect(await readFile(await download.path(), "utf8")).not.toMatch(/Ben|Amara|pilot/);
    await amara.press("Back", "Time together");

    // Two days after their day they are asked how it went, and close it.
    await machine.pass({ days: 14 });
    await comeBack(amarasPage);
    const asked = amara.card("How is it going?", NEED);
    await asked.getByLabel("Good", { exact: true }).check();
    await amara.press("Send", "How is it going?", NEED);
    // While an answer is on its way, the card takes no other press.
    await asked.waitFor({ state: "hidden" });
    await amara.press("We are done", "Write to each other in Teams", NEED);
    await amara.press("It worked", "Did it work for you?", NEED);
    await amara.card("You can change your answer until", NEED).waitFor();
    await comeBack(bensPage);
    await ben.card("How was it for you?", NEED).getByLabel("It went well").check();
    await ben.press("Keep it", "How was it for you?", NEED);
    await ben.card("Thank you for standing alongside", NEED).waitFor();

    await machine.pass({ days: 7 });
    await comeBack(amarasPage);
    await amara.card("You said it worked.", NEED).waitFor();
    await comeBack(bensPage);
    await ben.card("Thank you for standing alongside Amara Okafor.", NEED).waitFor();
    // What Amara answered is not for Ben to see.
    expect(await bensPage.locator("body").innerText()).not.toContain("worked");
    expect((await machine.allyshipsOf("amara")).find(({ title }) => title === ASK)?.state).toBe("worked");
  });
}
