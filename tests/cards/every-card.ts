import type { Answer } from "../../api/core/dispatch";
import { plain } from "../../api/core/input/plain";
import { speaker } from "../../api/core/text";
import { UNDELIVERED, type Undelivered } from "../../api/features/delivery/undelivered";
import { ASKS } from "../../api/features/learning/asks";
import { TERMS } from "../../api/features/learning/lexicon";
import { THEMES } from "../../api/features/learning/themes";
import { registry } from "../../api/host/registry";
import { foundCards } from "../../bot/found-cards";
import { messageCard } from "../../bot/message-card";
import { updateCard } from "../../bot/update-card";
import { openProduct, personIdOf, START, type TestProduct } from "../kit/product";
import { putLessonBy } from "../kit/put-lesson-by";
import { caseCards } from "./case-cards";
import { longListCards } from "./long-list-cards";
import { relayCards } from "./relay-cards";
import { rosterCards } from "./roster-cards";
import { volunteerCards } from "./volunteer-cards";

const { library } = registry;

/** What people might type: each of these must arrive as it is, as plain text, or be refused. */
export const HOSTILE = [
  "${$root.text.cases.ask.title} ${json('x')} $(1+1)",
  "**bold** _italic_ [link](https://evil.example) # heading - list 1. one > quote `code`",
  "<at>Hugo Lindqvist</at> <script>alert(1)</script> &lt;b&gt; <img src=x onerror=alert(1)>",
  "https://evil.example/a?b=c javascript:alert(1) mailto:x@evil.example",
  '{"type":"Image","url":"https://evil.example/x.png"} "}],"actions":[',
  "{{DATE(2026-01-01, SHORT)}} {caller} {0}",
] as const;

export interface EveryCard extends Map<string, object> {
  /** What was drawn, as features name it: by view, and where it has them by part and state. */
  readonly drawn: ReadonlySet<string>;
}

/**
 * Every kind of card the product draws, by what it is, each in the states and for the parts that draw it differently.
 * `typed` is put wherever a person can put words: the need, the offer, and people's own names.
 */
export async function everyCard(typed: string): Promise<EveryCard> {
  const product = await openProduct();
  const quiet = await openProduct();
  const drawn = new Set<string>();
  const cards: EveryCard = Object.assign(new Map<string, object>(), { drawn });
  const keep = async (what: string, answer: Promise<Answer>) => {
    const { card, ...rest } = await answer;
    if (card === undefined) throw new Error(`${what} drew no card: ${JSON.stringify(rest)}`);
    cards.set(what, card);
    if ("view" in rest) {
      const { part, state } = rest.data as { part?: string; state?: string };
      drawn.add(rest.view);
      drawn.add(`${rest.view}: ${part}, ${state}`);
    }
    if ("parts" in rest)
      for (const part of rest.parts ?? []) cards.set(`${what}, part ${part.section}`, part.card);
  };
  try {
    for (const key of ["amara", "ben", "lea"]) await rename(product, key, typed);
    for (const verb of [
      "welcome.why",
      "welcome.help",
      "welcome.decline",
      "welcome.return",
      "welcome.thanks",
      "welcome.privacy",
      "welcome.disagree",
      "welcome.elsewhere",
      "routes.show",
      "points.how",
      "learning.become",
      "learning.handbook",
      "learning.lexicon",
      "learning.asks",
    ]) {
      await keep(verb, product.as("amara", verb));
    }
    await keep("welcome.help, unsure", product.as("amara", "welcome.help", { unsure: true }));
    const guesses = ["learning.become", "learning.lexicon#term=ally"];
    await keep("welcome.help, with guesses", product.as("amara", "welcome.help", { guesses }));
    await keep("welcome.help, after a story", product.as("amara", "welcome.help", { story: true }));
    for (const key of ["farid", "elena", "nadia", "ben"])
      await keep(`welcome.help, as ${key}`, product.as(key, "welcome.help"));
    await keep("welcome.decline, asked no", product.as("lea", "welcome.decline", { sure: false }));
    await keep("welcome.decline, sure", product.as("lea", "welcome.decline", { sure: true }));
    await keep("people.updates, of whom Ally is quiet", product.as("lea", "people.updates"));
    await keep("learning.become, trained", product.as("ben", "learning.become"));
    for (const ask of ASKS)
      await keep(`learning.handbook, ${ask}`, product.as("amara", "learning.handbook", { ask }));
    for (const term of TERMS)
      await keep(`learning.lexicon, ${term}`, product.as("amara", "learning.lexicon", { term }));
    await keep("routes.set, none yet", product.as("farid", "routes.set"));
    const numbers = { emergency: typed, helpline: typed, authority: typed, atWork: typed };
    await keep("routes.set", product.as("farid", "routes.set", { country: "NO", ...numbers }));
    await keep("routes.set, another", product.as("farid", "routes.set", { country: "Chile", atWork: typed }));
    product.clock.skip(0.01);
    await keep("routes.show, of a country", product.as("amara", "routes.show", { country: "NO" }));
    await keep("learning.asks, second half", product.as("amara", "learning.asks", { from: 5 }));
    await keep("learning.lightly", product.as("amara", "learning.lightly"));
    for (const ask of ASKS)
      await keep(`learning.lightly, ${ask}`, product.as("amara", "learning.lightly", { ask }));
    await keep("learning.letter, none yet", product.as("ben", "learning.letter"));
    for (let key = 1; key <= 10; key += 1) await teach(product, `${key}`, typed);
    await keep("learning.letter", product.as("ben", "learning.letter"));
    await keep("learning.letter, an earlier one", product.as("ben", "learning.letter", { number: 1 }));
    await keep("results.latest, none yet", product.as("elena", "results.latest"));
    const caseId = await caseCards(product, typed, keep);
    await keep("people.availability, untrained", product.as("kim", "people.availability"));
    const away = { places: 2, away: true, skills: ["policy", "education"] };
    await keep("people.availability, away", product.as("ben", "people.availability", away));
    await keep("people.updates", product.as("amara", "people.updates"));
    const quietly = { pace: "weekly", from: "18:00", to: "07:00" };
    await keep("people.updates, quiet hours", product.as("amara", "people.updates", quietly));
    await keep("programme.calendar", product.as("farid", "programme.calendar"));
    const holidays = { holidays: "2026-12-25, 2027-01-01" };
    await keep("programme.calendar, holidays", product.as("farid", "programme.calendar", holidays));
    await keep("programme.clocks", product.as("farid", "programme.clocks"));
    await keep("programme.clocks, saved", product.as("farid", "programme.clocks", { proposed: "3, 5" }));
    const unnamed = { of: "anonymous-case" };
    await keep("programme.clocks, without a name", product.as("farid", "programme.clocks", unnamed));
    await keep("programme.counts", product.as("farid", "programme.counts"));
    await keep("results.latest", product.as("elena", "results.latest"));
    await keep("delivery.letters, none", product.as("farid", "delivery.letters"));
    const notice = { to: "person", personId: personIdOf("amara"), verb: "page.mine", input: {} } as const;
    const letter: Undelivered = {
      id: "l1",
      pk: UNDELIVERED.pk,
      kind: "letter",
      notice,
      since: START.toISOString(),
      reason: "http 500",
    };
    await product.store.commit(UNDELIVERED.container, UNDELIVERED.pk, [{ op: "create", doc: letter }]);
    await keep("delivery.letters", product.as("farid", "delivery.letters"));
    await keep("delivery.retry", product.as("farid", "delivery.retry"));

    for (const [what, card] of await volunteerCards(product, typed, keep)) cards.set(what, card);
    await rosterCards(product, keep);
    for (const key of ["ben", "lea"]) await rename(quiet, key, typed);
    await relayCards(quiet, typed, keep);
    await longListCards(typed, keep);

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
    await product.close();
    await quiet.close();
  }
}

/** A lesson that names every theme there is, with a quote, plain as every typed input arrives. */
async function teach(product: TestProduct, key: string, typed: string): Promise<void> {
  const lesson = { allyId: personIdOf("ben"), key, themes: THEMES, quotes: [plain(typed)] };
  await putLessonBy(product.store, lesson);
}

async function rename(product: TestProduct, key: string, name: string): Promise<void> {
  const stored = await product.store.read("people", personIdOf(key), "profile");
  const doc = { ...stored?.doc, name } as never;
  await product.store.commit("people", personIdOf(key), [
    { op: "replace", doc, ifMatch: stored?.etag ?? "" },
  ]);
}
