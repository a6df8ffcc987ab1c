import type { Machine } from "./machine";
import { comeBack, Tab } from "./tab";

const ASK = "Open a door";
const NEED = "Put me forward for the pilot in spring.";
const LINE = "I know who chooses, and I will name you.";

/** The whole way again, and nobody opens a chat. */
export function tabJourney(there: () => Machine): void {
  test("R114: Amara asks, Ben helps and Amara says that it worked, without leaving their tabs", async () => {
    const machine = there();
    const amarasPage = await machine.open("/tab/index.html#person=amara");
    const bensPage = await machine.open("/tab/index.html#person=ben");
    const [amara, ben] = [new Tab(amarasPage), new Tab(bensPage)];

    await amara.ask(ASK, NEED);
    await ben.offer(NEED, LINE);
    // Until she chooses, nothing on his page about this request says who asks.
    expect(await ben.card(NEED).innerText()).not.toContain("Amara");

    await comeBack(amarasPage);
    await amara.text("One thing waits for you. Start there.").waitFor();
    await amara.card("One ally offers to help.", "Ben Adler", LINE).waitFor();
    await machine.picture(amarasPage, "tab");
    await amara.press("Choose", "One ally offers to help.", NEED);
    await amara.card("You chose Ben Adler.", NEED).waitFor();

    await comeBack(bensPage);
    await ben.press("Yes, I will", "Amara Okafor chose you.", NEED);
    await ben.card("Begin by asking what would help", NEED).waitFor();

    await comeBack(amarasPage);
    await amara.press("We are done", "Write to each other in Teams", NEED);
    await amara.press("It worked", "Did it work for you?", NEED);
    await amara.card("You said it worked.", NEED).waitFor();
    await comeBack(bensPage);
    await ben.card("Thank you for standing alongside Amara Okafor.", NEED).waitFor();
    // What she answered is not his to see.
    expect(await bensPage.locator("body").innerText()).not.toContain("worked");
    expect((await machine.allyshipsOf("amara")).find(({ title }) => title === ASK)?.state).toBe("worked");
  });
}
