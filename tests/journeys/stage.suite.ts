import type { Page } from "playwright-core";
import { Chat } from "./chat";
import type { Machine } from "./machine";
import { Tab } from "./tab";

const WIDE = { width: 1500, height: 950 };
const ASK = "Guide me";
const NEED = "Three talks about moving to architecture.";
const GOAL = "I know which three steps to take next year.";
const LINE = "I made that move two years ago. Let us talk.";

/** One request on its way between chat and tab, as the stage shows it. R118. */
export function stageJourney(there: () => Machine): void {
  const chatOf = (stage: Page, name: string) =>
    new Chat(stage.frameLocator(`iframe[title="Chat of ${name}"]`));
  const tabOf = (stage: Page, name: string) => new Tab(stage.frameLocator(`iframe[title="Tab of ${name}"]`));

  test("R1, R18, R22, R27: Amara asks in the tab, Ben offers in chat, they agree, and two weeks later Amara says that it worked", async () => {
    const machine = there();
    const stage = await machine.open("/", WIDE);
    await stage.getByRole("button", { name: "Start with Amara and Ben" }).click();
    const [amara, amarasChat] = [tabOf(stage, "Amara Okafor"), chatOf(stage, "Amara Okafor")];
    const [ben, bensChat] = [tabOf(stage, "Ben Adler"), chatOf(stage, "Ben Adler")];

    await amara.ask({ ask: ASK, need: NEED, kind: "For a while" });
    await bensChat.write("open requests");
    await bensChat.look(NEED, "looking for an ally.");
    const request = bensChat.card("You learn who it is if you are chosen.", NEED);
    await request.getByLabel("One line to the person who asks").fill(LINE);
    await bensChat.press("Offer to help", "You learn who it is if you are chosen.", NEED);
    await bensChat.card("You have offered to help.", NEED).waitFor();

    // Amara's tab looks anew by itself while somebody is busy elsewhere on the stage. Amara's chat hears in the morning.
    await amara.card("One ally offers to help.", LINE).waitFor();
    await ben.card("You have offered to help.", NEED).waitFor();
    await stage.getByRole("button", { name: "Next morning" }).click();
    await amarasChat.showUpdate("One ally offers to help.", NEED);
    await amara.show("Choose", NEED);
    await stage.evaluate(() => window.scrollTo(0, 0));
    await machine.picture(stage, "stage");
    await amara.press("Choose", "One ally offers to help.", NEED);
    await ben.press("Yes, I will", "Amara Okafor chose you.", NEED);
    const terms = { goal: GOAL, contact: "An hour every second Thursday.", day: await machine.dateIn(60) };
    await ben.agree(terms, NEED);
    await amara.press("Sign", GOAL);
    await amara.card("Write to each other in Teams", GOAL).waitFor();

    const before = await machine.dateIn(14);
    await stage.getByRole("button", { name: "Two weeks later" }).click();
    await stage
      .getByText(`In the product it is ${Number(before.slice(8))} `)
      .first()
      .waitFor();
    await bensChat.showUpdate("How is it going?", NEED);
    await bensChat.card("How is it going?", NEED).getByRole("radio", { name: "Good" }).click();
    await bensChat.press("Send", "How is it going?", NEED);
    await bensChat.press("We are done", "What you learn here stays with you.", NEED);
    await bensChat.card("How was it for you?", NEED).getByRole("radio", { name: "It went well" }).click();
    await bensChat.press("Keep it", "How was it for you?", NEED);
    await amara.press("It worked", "Did it work for you?", NEED);
    await amara.card("You can change your answer until", NEED).waitFor();
    await stage.getByRole("button", { name: "Two weeks later" }).click();
    await amara.card("You said it worked.", NEED).waitFor();
    expect((await machine.allyshipsOf("amara")).find(({ title }) => title === ASK)?.state).toBe("worked");
  });

  test("R115: Elena in HR sees figures per unit, too few to show where few stand behind them, and nobody's name", async () => {
    const machine = there();
    const stage = await machine.open("/#people=amara,ben", WIDE);
    await stage.getByLabel("Second person").selectOption("elena");
    const results = stage.frameLocator("iframe[title='Tab of Elena Rossi']");
    await results.getByRole("row", { name: /^Engineering 400/ }).waitFor();
    const page = await results.locator("body").innerText();
    expect(page).toContain("Points are published once a season, next on ");
    expect(page).toContain("too few to show");
    expect(await results.getByRole("cell", { name: "too few to show" }).count()).toBeGreaterThan(0);
    const { people } = (await (await fetch(new URL("/api/dev/cast", machine.product.url))).json()) as {
      people: { name: string }[];
    };
    const names = people.flatMap(({ name }) => name.split(" "));
    expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
    expect(page).not.toContain("architecture");
    const alone = await machine.open("/tab/hr.html#person=elena", { width: 900, height: 1100 });
    await alone.getByRole("row", { name: /^Engineering 400/ }).waitFor();
    await machine.picture(alone, "hr");
  });
}
