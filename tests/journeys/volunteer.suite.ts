import { Chat } from "./chat";
import type { Machine } from "./machine";
import { comeBack, Tab } from "./tab";

const SIZE = { width: 1280, height: 900 };
const ASK = "Change a rule";
const NEED = "Help me propose core hours for our unit.";
const LINE = "We did that two years ago. I know who decides.";

/** Nobody comes forward, and a volunteer lends a hand. */
export function volunteerJourney(there: () => Machine): void {
  test("R16, R18: nobody offers to Amara, Daniel finds allies without learning who asks, and Léa is asked and offers", async () => {
    const machine = there();
    const danielsPage = await machine.open(await machine.chatOf("daniel"), SIZE);
    const daniel = new Chat(danielsPage);
    await daniel.card("Ally is here, and here is why").waitFor();
    // Nobody but Léa says that they feel able to do this.
    await machine.product.verb("lea", "people.availability", { places: 2, away: false, skills: ["policy"] });
    const amarasPage = await machine.open("/tab/index.html#person=amara");
    const amara = new Tab(amarasPage);
    await amara.ask({ ask: ASK, need: NEED, audience: "Allies of my own unit" });

    await machine.pass({ days: 9 });
    await daniel.showUpdate("A hand is asked for", ASK);
    await daniel.write("what waits for a volunteer");
    await daniel.cards("A hand is asked for").nth(1).waitFor();
    await daniel.pressIn(ASK, "Find allies", "A hand is asked for");
    await daniel.card("Nobody has offered for this.", NEED, "Léa Moreau").waitFor();
    await daniel.pressIn("Léa Moreau", "Ask to look", NEED);
    await daniel
      .card("Nobody has offered for this.", NEED)
      .getByText("Léa Moreau")
      .waitFor({ state: "detached" });
    expect(await daniel.cards("Amara").count()).toBe(0);

    // Léa is of another unit, and sees it for having been asked.
    const leasPage = await machine.open("/tab/index.html#person=lea");
    const lea = new Tab(leasPage);
    await lea.offer(NEED, LINE);
    await comeBack(amarasPage);
    await amara.card("One ally offers to help.", "Léa Moreau", LINE).waitFor();
  });
}
