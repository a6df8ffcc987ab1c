import { Chat } from "./chat";
import type { Machine } from "./machine";

const SIZE = { width: 1280, height: 900 };
const ASK = "Make my ideas heard";
const NEED = "Credit me when my point comes up again on Tuesday.";
const LINE = "I am in that meeting and glad to speak up.";

/** From the first hello to the verdict, and nobody leaves the chat. */
export function chatJourney(there: () => Machine): void {
  test("R113: Amara asks, Ben helps and Amara says that it worked, without leaving the chat", async () => {
    const machine = there();
    const [forAmara, forBen] = await Promise.all([machine.chatOf("amara"), machine.chatOf("ben")]);
    const amarasPage = await machine.open(forAmara, SIZE);
    const bensPage = await machine.open(forBen, SIZE);
    const [amara, ben] = [new Chat(amarasPage), new Chat(bensPage)];

    // R102: the first thing anybody hears is why.
    await amara.card("Ally is here, and here is why").waitFor();
    await ben.card("Ally is here, and here is why").waitFor();
    expect(await amara.cards().count()).toBe(1);

    await amara.write("I need an ally");
    const form = amara.card("Send my request");
    await amara.pick(form.getByRole("combobox"), ASK);
    await form.getByLabel("What would help?").fill(NEED);
    await form.getByRole("button", { name: "Send my request" }).click();
    await amara.card("Your request is open.", NEED).waitFor();

    await ben.write("open requests");
    await ben.look(NEED, "looking for an ally.");
    await ben.card("You learn who it is if you are chosen.", NEED).waitFor();
    // He looks a second time, further down, and that is where he offers.
    await ben.write("open requests");
    await ben.look(NEED, "looking for an ally.");
    await ben.cards("You learn who it is if you are chosen.").nth(1).waitFor();
    await ben.card("You learn who it is if you are chosen.").getByLabel("One line").fill(LINE);
    await ben.press("Offer to help", "You learn who it is if you are chosen.");
    await ben.card("You have offered to help.").waitFor();
    // Until she chooses, nothing in his chat says who asks.
    expect(await bensPage.locator(".ac-adaptiveCard").allInnerTexts()).not.toContainEqual(
      expect.stringContaining("Amara"),
    );

    await amara.showUpdate("One ally offers to help.", "Ben Adler", LINE);
    await machine.picture(amarasPage, "chat");
    await amara.press("Choose", "One ally offers to help.");
    await amara.card("You chose Ben Adler.").waitFor();
    await ben.showUpdate("Amara Okafor chose you.");
    await ben.press("Yes, I will", "Amara Okafor chose you.");
    await ben.card("Begin by asking what would help").waitFor();

    await amara.write("my allyships");
    await amara.look(ASK, "My allyships");
    await amara.press("We are done", "Write to each other in Teams");
    await amara.press("It worked", "Did it work for you?");
    await amara.card("You said it worked.").waitFor();
    expect(await machine.allyshipsOf("amara")).toMatchObject([{ title: ASK, state: "worked" }]);

    // The card further up still has its offer form, and its request has long moved on.
    const old = ben.card("You learn who it is if you are chosen.");
    await old.getByLabel("One line").fill("Am I too late?");
    await old.getByRole("button", { name: "Offer to help" }).click();
    await ben.card("This has already moved on. Here is how it stands now.", NEED).waitFor();
    expect(await ben.cards("You learn who it is if you are chosen.").count()).toBe(0);
    expect(await ben.cards("Something went wrong").count()).toBe(0);
    expect(await machine.allyshipsOf("amara")).toMatchObject([{ state: "worked" }]);
  });
}
