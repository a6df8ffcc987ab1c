import { Chat } from "./chat";
import type { Machine } from "./machine";
import { comeBack, Tab } from "./tab";

const SIZE = { width: 1280, height: 900 };
const NEED = "Talk me through the first month in the new team.";

/** Somebody leaves, at once and without a reason. */
export function leavingJourney(there: () => Machine): void {
  test("R106, R51: Amara leaves in the tab, and from that moment Ben's tab and chat show nothing of it but that it is over", async () => {
    const machine = there();
    await machine.together("amara", "ben", NEED);
    const amarasPage = await machine.open("/tab/index.html#person=amara");
    const bensPage = await machine.open("/tab/index.html#person=ben");
    const bensChatPage = await machine.open(await machine.chatOf("ben"), SIZE);
    const [amara, ben, bensChat] = [new Tab(amarasPage), new Tab(bensPage), new Chat(bensChatPage)];
    await ben.card("You are the ally of Amara Okafor.", NEED).waitFor();
    await bensChat.write("my allyships");
    await bensChat.look("You are alongside.", "My allyships");
    await bensChat.card("You are the ally of Amara Okafor.", NEED).waitFor();

    await amara.press("Leave now", "Ben Adler is your ally.", NEED);
    const left = amara.card("You have left.", "Nobody will ask you why.");
    await left.getByText("is a trained volunteer who works with neither of you").waitFor();
    await left.getByText("speak-up route").waitFor();

    await comeBack(bensPage);
    await ben.card("This allyship has ended.", "says nothing about you").waitFor();
    expect(await bensPage.locator("main").innerText()).not.toContain(NEED);
    expect(await ben.card("This allyship has ended.").innerText()).not.toContain("Amara");
    // The card that Ben's chat still shows becomes the same as soon as Ben touches it.
    await bensChat.press("We are done", "You are the ally of Amara Okafor.", NEED);
    await bensChat.card("This allyship has ended.").waitFor();
    expect(await bensChat.cards(NEED).count()).toBe(0);
    await bensChat.write("my allyships");
    await bensChat.look("It has ended.", "My allyships");
    expect(await bensChat.cards(NEED).count()).toBe(0);
    await bensChat.write("open requests");
    await bensChat.card("Open requests").or(bensChat.card("Nobody is looking")).first().waitFor();
    expect(await bensChat.cards(NEED).count()).toBe(0);
  });
}
