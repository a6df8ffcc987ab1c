import { Chat } from "./chat";
import type { Machine } from "./machine";

const SIZE = { width: 1280, height: 900 };
const TURN = "You do not have to carry this alone";

/** What chat does with words that are no command: heeds what is grave, asks before it is quiet, and finds the way back. */
export function inNeed(there: () => Machine): void {
  test("R6, R63, R108: Kim is shown where to turn, is asked before Ally is quiet, and finds the way back", async () => {
    const machine = there();
    const page = await machine.open(await machine.chatOf("kim"), SIZE);
    const kim = new Chat(page);
    await kim.card("Ally is here, and here is why").waitFor();

    await kim.write("nobody listens to me");
    await kim.card(TURN, "112 in most of Europe", "findahelpline.com").waitFor();
    const way = kim.card(TURN).getByRole("link", { name: "Ask without your name" });
    expect(await way.count()).toBe(1);
    await kim.press("Ask for an ally", TURN);
    await kim.card("Before you ask").waitFor();

    await kim.write("not for me");
    await kim.press("Yes, be quiet", "Shall Ally be quiet?");
    await kim.press("Write to me again", "That is fine");
    await kim.card("Ally writes to you again").waitFor();

    await kim.write("what is sponsorship");
    await kim.card("Sponsorship", "open a role, project or introduction").waitFor();
    await kim.write("something odd about the minutes of last week");
    await kim.press("See where to turn", "Is it one of these?");
    await kim.card(TURN).waitFor();
  });
}
