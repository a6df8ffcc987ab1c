import { Chat } from "./chat";
import type { Machine } from "./machine";

const SIZE = { width: 1280, height: 900 };
const ASK = "Make my ideas heard";
const NEED = "Credit me when my point comes up again on Tuesday.";
const LINE = "I am in that meeting and glad to speak up.";
const GOAL = "My points are credited to me in the Tuesday round.";
const LOOKING = "You learn who it is if you are chosen.";

/** From the first hello to the settled verdict, and nobody leaves the chat. */
export function chatJourney(there: () => Machine): void {
  test("R113, R6, R22, R26–R29: Amara asks and agrees with Ben, and says that it worked, without leaving the chat", async () => {
    const machine = there();
    const [forAmara, forBen] = await Promise.all([machine.chatOf("amara"), machine.chatOf("ben")]);
    const amarasPage = await machine.open(forAmara, SIZE);
    const bensPage = await machine.open(forBen, SIZE);
    const [amara, ben] = [new Chat(amarasPage), new Chat(bensPage)];

    // R102: the first thing anybody hears is why.
    await amara.card("Ally is here, and here is why").waitFor();
    await ben.card("Ally is here, and here is why").waitFor();
    expect(await amara.cards().count()).toBe(1);

    // R6: first whether somebody else would be better placed.
    await amara.write("I need an ally");
    await amara.press("Go on", "Before you ask");
    const form = amara.card("See what others will see");
    await amara.pick(form.getByRole("combobox").first(), ASK);
    await form.getByLabel("What would help?").fill(NEED);
    await form.getByRole("radio", { name: "For a while" }).click();
    await amara.press("See what others will see");
    await amara.card("This is exactly what others see", NEED, "Your name is not in it.").waitFor();
    await amara.press("Send my request", "This is exactly what others see");
    await amara.card("Your request is open.", NEED).waitFor();

    await ben.write("open requests");
    await ben.look(NEED, "looking for an ally.");
    await ben.card(LOOKING, NEED).waitFor();
    // Ben looks a second time, further down, and that is where the offer is made.
    await ben.write("open requests");
    await ben.look(NEED, "looking for an ally.");
    await ben.cards(LOOKING).nth(1).waitFor();
    await ben.card(LOOKING).getByLabel("One line").fill(LINE);
    await ben.press("Offer to help", LOOKING);
    await ben.card("You have offered to help.").waitFor();
    // Until Amara chooses, nothing in Ben's chat says who asks.
    expect(await bensPage.locator(".ac-adaptiveCard").allInnerTexts()).not.toContainEqual(
      expect.stringContaining("Amara"),
    );

    // Amara did not ask to hear at once, and hears in the morning.
    expect(await amara.cards("You have an update in Ally").count()).toBe(0);
    await machine.pass({ until: "morning" });
    await amara.showUpdate("One ally offers to help.", "Ben Adler", LINE);
    await machine.picture(amarasPage, "chat");
    await amara.press("Choose", "One ally offers to help.");
    await amara.card("You chose Ben Adler.").waitFor();
    await ben.showUpdate("Amara Okafor chose you.");
    await ben.press("Yes, I will", "Amara Okafor chose you.");

    // A chat's calendar opens on the browser's own day.
    await bensPage.clock.setFixedTime(await machine.dateIn(0));
    await ben.agree({ goal: GOAL, contact: "A message before each round." }, "You have said yes");
    await amara.write("my allyships");
    await amara.look(ASK, "My allyships");
    await amara.press("Sign", "This is what the other of you has written.", GOAL);
    await amara.card("Write to each other in Teams", GOAL).waitFor();

    await machine.pass({ days: 14 });
    await amara.showUpdate("How is it going?");
    await amara.card("How is it going?").getByRole("radio", { name: "Good" }).click();
    await amara.press("Send", "How is it going?");
    await amara.press("We are done", "Write to each other in Teams");
    const closing = amara.card("Did it work for you?");
    await closing.getByRole("button", { name: "Add a word to learn from" }).click();
    await closing.getByLabel("A line for your ally").fill("You spoke at the right moment.");
    await amara.press("It worked", "Did it work for you?");
    await amara.card("You can change your answer until").waitFor();

    await ben.write("my allyships");
    await ben.look(ASK, "My allyships");
    await ben.card("How was it for you?").getByRole("radio", { name: "It went well" }).click();
    await ben.press("Keep it", "How was it for you?");
    await ben.card("Thank you for standing alongside").waitFor();
    expect(await machine.allyshipsOf("amara")).toMatchObject([{ title: ASK, state: "cooling" }]);
    await machine.pass({ days: 7 });
    expect(await machine.allyshipsOf("amara")).toMatchObject([{ title: ASK, state: "worked" }]);

    // The card further up still has its offer form, and its request has long moved on.
    const old = ben.card(LOOKING);
    await old.getByLabel("One line").fill("Am I too late?");
    await old.getByRole("button", { name: "Offer to help" }).click();
    await ben.card("This has already moved on. Here is how it stands now.", NEED).waitFor();
    expect(await ben.cards(LOOKING).count()).toBe(0);
    expect(await ben.cards("Something went wrong").count()).toBe(0);
    expect(await machine.allyshipsOf("amara")).toMatchObject([{ state: "worked" }]);
  });
}
