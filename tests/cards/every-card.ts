import type { Answer } from "../../api/core/dispatch";
import { plain } from "../../api/core/plain";
import { speaker } from "../../api/core/text";
import type { Letter } from "../../api/features/delivery/undelivered";
import { LETTERS } from "../../api/features/delivery/undelivered";
import { ASKS } from "../../api/features/learning/asks";
import { THEMES } from "../../api/features/learning/themes";
import { library } from "../../api/features/library";
import { putLessonBy } from "../../api/host/teach-ally";
import { foundCards } from "../../bot/found-cards";
import { messageCard } from "../../bot/message-card";
import { updateCard } from "../../bot/update-card";
import { openHouse, personIdOf, START, type TestHouse } from "../kit/product";
import { caseCards } from "./case-cards";
import { relayCards } from "./relay-cards";
import { rosterCards } from "./roster-cards";
import { volunteerCards } from "./volunteer-cards";

/** What people might type: each of these must arrive as it is, as plain text, or be refused. */
export const HOSTILE = [
  "${$root.text.cases.ask.title} ${json('x')} $(1+1)",
  "**bold** _italic_ [link](https://evil.example) # heading - list 1. one > quote `code`",
  "<at>Hugo Lindqvist</at> <script>alert(1)</script> &lt;b&gt; <img src=x onerror=alert(1)>",
  "https://evil.example/a?b=c javascript:alert(1) mailto:x@evil.example",
  '{"type":"Image","url":"https://evil.example/x.png"} "}],"actions":[',
  "{{DATE(2026-01-01, SHORT)}} {caller} {0}",
] as const;

/**
 * Every kind of card the product draws, by what it is, each in the states and for the parts that draw it differently.
 * `typed` is put wherever a person can put words: the need, the offer, and people's own names.
 */
export async function everyCard(typed: string): Promise<Map<string, object>> {
  const house = await openHouse();
  const quiet = await openHouse();
  const cards = new Map<string, object>();
  const keep = async (what: string, answer: Promise<Answer>) => {
    const { card, ...rest } = await answer;
    if (card === undefined) throw new Error(`${what} drew no card: ${JSON.stringify(rest)}`);
    cards.set(what, card);
    if ("parts" in rest)
      for (const part of rest.parts ?? []) cards.set(`${what}, part ${part.section}`, part.card);
  };
  try {
    for (const key of ["amara", "ben", "lea"]) await rename(house, key, typed);
    for (const verb of [
      "welcome.why",
      "welcome.help",
      "welcome.decline",
      "welcome.elsewhere",
      "learning.asks",
    ]) {
      await keep(verb, house.as("amara", verb));
    }
    await keep("welcome.help, unsure", house.as("amara", "welcome.help", { unsure: true }));
    await keep("learning.asks, second half", house.as("amara", "learning.asks", { from: 5 }));
    await keep("learning.lightly", house.as("amara", "learning.lightly"));
    for (const ask of ASKS)
      await keep(`learning.lightly, ${ask}`, house.as("amara", "learning.lightly", { ask }));
    await keep("learning.letter, none yet", house.as("ben", "learning.letter"));
    for (let key = 1; key <= 10; key += 1) await teach(house, `${key}`, typed);
    await keep("learning.letter", house.as("ben", "learning.letter"));
    await keep("learning.letter, an earlier one", house.as("ben", "learning.letter", { number: 1 }));
    await keep("results.latest, none yet", house.as("elena", "results.latest"));
    const caseId = await caseCards(house, typed, keep);
    await keep("people.availability, untrained", house.as("kim", "people.availability"));
    const away = { places: 2, away: true, skills: ["policy", "education"] };
    await keep("people.availability, away", house.as("ben", "people.availability", away));
    await keep("people.updates", house.as("amara", "people.updates"));
    const quietly = { pace: "weekly", from: "18:00", to: "07:00" };
    await keep("people.updates, quiet hours", house.as("amara", "people.updates", quietly));
    await keep("programme.calendar", house.as("farid", "programme.calendar"));
    const holidays = { holidays: "2026-12-25, 2027-01-01" };
    await keep("programme.calendar, holidays", house.as("farid", "programme.calendar", holidays));
    await keep("programme.clocks", house.as("farid", "programme.clocks"));
    await keep("programme.clocks, saved", house.as("farid", "programme.clocks", { proposed: "3, 5" }));
    await keep("programme.counts", house.as("farid", "programme.counts"));
    await keep("results.latest", house.as("elena", "results.latest"));
    await keep("delivery.letters, none", house.as("farid", "delivery.letters"));
    const notice = { to: "person", personId: personIdOf("amara"), verb: "cases.mine", input: {} } as const;
    const letter: Letter = {
      id: "l1",
      pk: LETTERS.pk,
      kind: "letter",
      notice,
      since: START.toISOString(),
      reason: "http 500",
    };
    await house.store.commit(LETTERS.container, LETTERS.pk, [{ op: "create", doc: letter }]);
    await keep("delivery.letters", house.as("farid", "delivery.letters"));
    await keep("delivery.retry", house.as("farid", "delivery.retry"));

    for (const [what, card] of await volunteerCards(house, typed, keep)) cards.set(what, card);
    await rosterCards(house, keep);
    for (const key of ["ben", "lea"]) await rename(quiet, key, typed);
    await relayCards(quiet, typed, keep);

    const say = speaker(library, undefined);
    cards.set("an update", updateCard(notice, say));
    cards.set("a refusal in chat", messageCard(say("refuse.away.message"), say("refuse.away.next")));
    const [found] = foundCards(
      [{ title: say("learning.ask.policy.title"), caseId }],
      say("cases.board.look"),
      say("welcome.update.summary"),
    );
    cards.set("a request found from the compose box", found?.content ?? {});
    return cards;
  } finally {
    await house.close();
    await quiet.close();
  }
}

/** A lesson that names every theme there is, with a quote, plain as every typed input arrives. */
async function teach(house: TestHouse, key: string, typed: string): Promise<void> {
  const lesson = { allyId: personIdOf("ben"), key, themes: THEMES, quotes: [plain(typed)] };
  await putLessonBy(house.store, lesson);
}

async function rename(house: TestHouse, key: string, name: string): Promise<void> {
  const stored = await house.store.read("people", personIdOf(key), "profile");
  const doc = { ...stored?.doc, name } as never;
  await house.store.commit("people", personIdOf(key), [{ op: "replace", doc, ifMatch: stored?.etag ?? "" }]);
}
