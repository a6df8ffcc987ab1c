import type { ValidateFunction } from "ajv";
import { plain } from "../../api/core/input/plain";
import { registry } from "../../api/host/registry";
import { personIdOf } from "../kit/product";
import { cardSchema } from "./card-schema";
import { type EveryCard, everyCard, HOSTILE } from "./every-card";

const { verbs } = registry;

// The renderer's build for Node has no types of its own at this path.
const AdaptiveCards = jest.requireActual<typeof import("adaptivecards")>(
  "adaptivecards/dist/adaptivecards.js",
);

/** Teams refuses a message over about 28 KB; well below it nothing is cut off. */
const MOST_CHARACTERS = 20_000;

type Node = { readonly [key: string]: unknown };

/** Every object in a card, however deep. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

/** Every string in a card, with the kind of element it stands in. */
function stringsOf(card: object): { element: unknown; key: string; text: string }[] {
  return nodesOf(card).flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === "string" ? [{ element: node.type, key, text: value }] : [],
    ),
  );
}

/** The strings somebody sees: what a button carries is not shown. */
function shownIn(card: object): ReturnType<typeof stringsOf> {
  return stringsOf(JSON.parse(JSON.stringify(card, (key, value) => (key === "data" ? undefined : value))));
}

describe("every card", () => {
  let validate: ValidateFunction;
  let cards: EveryCard;
  beforeAll(async () => {
    validate = cardSchema();
    cards = await everyCard("Amara’s own words");
  }, 60_000);

  const each = (check: (card: object, what: string) => void) => {
    expect(cards.size).toBeGreaterThan(30);
    for (const [what, card] of cards) {
      try {
        check(card, what);
      } catch (error) {
        throw new Error(
          `${what}: ${error instanceof Error ? error.message : error}\n${JSON.stringify(card, null, 1)}`,
        );
      }
    }
  };

  test("that a feature says it draws is drawn here, in every state it names, and none that it does not name", () => {
    const named = registry.features.flatMap(({ cards: own }) =>
      Object.entries(own).flatMap(([view, states]) => [view, ...states.map((state) => `${view}: ${state}`)]),
    );
    expect(named.filter((each) => !cards.drawn.has(each))).toEqual([]);
    const views = new Set([...cards.drawn].filter((each) => !each.includes(":")));
    expect([...views].filter((view) => !named.includes(view))).toEqual([]);
  });

  test("is what the published schema says a card is", () => {
    each((card) => {
      expect(
        validate(card)
          ? []
          : validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`),
      ).toEqual([]);
    });
  });

  test("the check can fail: a card with a misspelt element does not pass", () => {
    expect(validate({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlok", text: "x" }] })).toBe(
      false,
    );
    expect(
      validate({
        type: "AdaptiveCard",
        version: "1.5",
        body: [{ type: "TextBlock", text: "x", size: "Huge" }],
      }),
    ).toBe(false);
  });

  test("is read by the renderer without a complaint", () => {
    each((json) => {
      const card = new AdaptiveCards.AdaptiveCard();
      const context = new AdaptiveCards.SerializationContext();
      card.parse(json, context);
      const events = Array.from(
        { length: context.eventCount },
        (_, index) => context.getEventAt(index)?.message,
      );
      expect(events).toEqual([]);
      expect(card.validateProperties().validationEvents.map(({ message }) => message)).toEqual([]);
    });
  });

  test("is of version 1.5, with one sentence for whoever cannot show it, and stays under the size limit", () => {
    each((card) => {
      expect(card).toMatchObject({
        type: "AdaptiveCard",
        version: "1.5",
        fallbackText: expect.stringMatching(/\S/),
      });
      expect(JSON.stringify(card).length).toBeLessThan(MOST_CHARACTERS);
    });
  });

  test("has nothing left to fill in and no sentence that is missing", () => {
    each((card) => {
      for (const { text, key } of stringsOf(card)) {
        expect(text).not.toMatch(/\$\{|\{\w+\}/);
        if (key !== "verb")
          expect(text).not.toMatch(
            /^(cases|learning|people|programme|relay|volunteers|welcome|results|delivery|refuse)\.\w+/,
          );
      }
    });
  });

  test("has at most one main button and two others beneath it, and at most five items in a list", () => {
    each((card) => {
      const { actions = [], body = [] } = card as { actions?: Node[]; body?: Node[] };
      const sets = [
        actions,
        ...nodesOf(card).flatMap(({ type, actions: set }) => (type === "ActionSet" ? [set as Node[]] : [])),
      ];
      expect(nodesOf(sets).filter(({ style }) => style === "positive").length).toBeLessThanOrEqual(1);
      for (const set of sets) expect(set.length).toBeLessThanOrEqual(3);
      expect(
        body.filter(({ type, separator }) => type === "Container" && separator === true).length,
      ).toBeLessThanOrEqual(5);
    });
  });

  test("has only buttons that work: each carries a verb of the table and an input it takes", () => {
    const terms = { goal: "x", contact: "x", endOn: "2026-12-01", audience: "everyone" };
    const answers = { answer: "good", went: "well", trainedOn: "2026-10-30" };
    // Words for whom they are written, and, from the tab alone, the caller's code.
    const unnamed = { words: "x", brief: "x", ten: "true", name: "x", code: "0123456789ABCDEF" };
    const typed = { need: "x", line: "x", ask: "policy", kind: "one-off", ...terms, ...answers, ...unnamed };
    each((card) => {
      for (const action of nodesOf(card).filter(({ type }) => type === "Action.Execute")) {
        const { verb, ...input } = action.data as { verb: string };
        expect(action.verb).toBe(verb);
        expect(verbs.get(verb)?.input.safeParse({ ...typed, ...input }).success).toBe(true);
      }
    });
  });

  test("offers in each state exactly what the person can do", () => {
    const buttons = (what: string) =>
      nodesOf({ ...cards.get(what), refresh: undefined })
        .filter(({ type }) => type === "Action.Execute")
        .map(({ title }) => title);
    const once = (what: string) =>
      [...new Set(buttons(what))].filter((title) => title !== "Who has opened it");
    expect(once("looking, open")).toEqual(["Offer to help", "Not for an ally"]);
    expect(once("caller, open")).toEqual(["Change who may see it", "Ask a volunteer", "Take it back"]);
    expect(once("caller, open, asked")).toEqual(["Keep it open", "Close it", "Change who may see it"]);
    expect(once("caller, offered")).toEqual([
      "Choose",
      "Keep waiting",
      "None of these",
      "Change who may see it",
      "Take it back",
    ]);
    expect(once("caller, proposed")).toEqual(["Leave now", "Take it back"]);
    expect(once("proposed, proposed")).toEqual(["Yes, I will", "Not this time"]);
    expect(once("offering, offered")).toEqual(["Take back my offer"]);
    expect(once("caller, agreeing")).toEqual(["Write it down and sign", "Leave now", "Take it back"]);
    expect(once("ally, agreeing, signed by one")).toEqual([
      "Sign",
      "Change the wording and sign",
      "Step back",
    ]);
    expect(once("ally, active")).toEqual(["We are done", "Put it in my calendar", "Step back"]);
    expect(once("caller, closing").slice(0, 3)).toEqual([
      "It worked",
      "It did not work",
      "I would rather not say",
    ]);
    expect(once("caller, cooling")).toEqual(["It did not work", "I would rather not say", "Leave now"]);
    expect(once("caller, rematching")).toEqual(["Yes, look again", "No, that is enough", "Take it back"]);
    expect(once("caller, dormant")).toEqual(["Wake it", "Close it"]);
    expect(once("caller, safety-exit")).toEqual(["Where to turn"]);
    for (const what of ["released", "former", "caller, withdrawn", "caller, expired", "ally, worked"]) {
      expect([what, once(what)]).toEqual([what, []]);
    }
    expect(once("relay.waiting, pool")).toEqual(["Claim", "I have a conflict"]);
    expect(once("in the channel, waiting")).toEqual(["See it"]);
    expect(once("volunteers.apply, none")).toEqual(["Apply"]);
    expect(once("volunteers.apply, applied")).toEqual(["Save", "Take it back"]);
    expect(once("volunteers.apply, away")).toEqual(["Save", "My availability", "Stop being a volunteer"]);
    expect(once("volunteers.show, applied")).toEqual(["Confirm", "Not now", "Volunteers"]);
    expect(once("volunteers.show, volunteer")).toEqual(["End it", "Volunteers"]);
    for (const what of ["relay.waiting, gone", "relay.waiting, over", "in the channel, looked after"])
      expect([what, once(what)]).toEqual([what, []]);
    // Whoever is with somebody can leave at once, whatever else the card asks for.
    for (const what of ["caller, agreeing", "caller, active", "caller, nudged", "caller, quiet"])
      expect([what, buttons(what)]).toEqual([what, expect.arrayContaining(["Leave now"])]);
  });

  test("of an ally asks anew when it is looked at, so that what stood in their chat goes when the caller leaves", () => {
    for (const state of ["agreeing", "agreeing, signed by one", "active", "active, asked", "nudged"]) {
      const { refresh } = cards.get(`ally, ${state}`) as { refresh?: { action: Node } };
      expect([state, refresh?.action.verb]).toEqual([state, "cases.show"]);
    }
    // Where the caller may be typing, nothing is taken from under their hands.
    expect(cards.get("caller, agreeing")).not.toHaveProperty("refresh");
  });

  test("links nowhere but to the reader's own tab, and to their calendar in Teams under a neutral title", () => {
    const tab = (opens: string, key: string) => [`https://teams.example/${personIdOf(key)}/${opens}`];
    const toTab = new Map([
      ["relay.door", tab("relay.ask", "amara")],
      ["routes.show", tab("relay.ask", "amara")],
      ["routes.show, of a country", tab("relay.ask", "amara")],
      ["relay.claim", tab("relay.desk", "chloe")],
      ["relay.waiting, claimed", tab("relay.desk", "chloe")],
    ]);
    each((card, what) => {
      const links = stringsOf(card).filter(({ key }) => key === "url");
      if (toTab.has(what)) return expect(links.map(({ text }) => text)).toEqual(toTab.get(what));
      if (what !== "cases.hold") return expect(links).toEqual([]);
      const url = new URL(links[0]?.text ?? "");
      expect([url.origin, url.pathname]).toEqual(["https://teams.microsoft.com", "/l/meeting/new"]);
      expect(url.searchParams.get("subject")).toBe("Ally – time together");
      expect([...url.searchParams.keys()].sort()).toEqual(["endTime", "startTime", "subject"]);
    });
  });

  test.each(HOSTILE)("shows %j as it was typed, and only where nothing is read as markup", async (typed) => {
    cards = await everyCard(typed);
    let shown = 0;
    each((card) => {
      for (const { element, key, text } of shownIn(card)) {
        if (
          !text.includes(plain(typed)) &&
          !text.includes("evil.example") &&
          !text.includes("Hugo Lindqvist")
        )
          continue;
        // What stands in a field to be changed is read as it is, too.
        expect(element === "TextRun" || (element === "Input.Text" && key === "value")).toBe(true);
        expect(text).toContain(plain(typed));
        shown += 1;
      }
    });
    expect(shown).toBeGreaterThan(10);
  });

  test("loses direction overrides, zero-width marks and control characters on the way", async () => {
    cards = await everyCard("a\u202eb\u2066c\u200bd\u0000e\u0007f\ufeffg");
    let shown = 0;
    each((card) => {
      for (const { text } of stringsOf(card)) {
        expect(text).not.toMatch(/[\u0000-\u0008\u200b\u202a-\u202e\u2066-\u2069\ufeff]/);
        if (text.includes("abcdefg")) shown += 1;
      }
    });
    expect(shown).toBeGreaterThan(10);
  });

  test("stays under the size limit when everything a person can type is as long as it may be", async () => {
    cards = await everyCard("€".repeat(300));
    each((card) => expect(JSON.stringify(card).length).toBeLessThan(MOST_CHARACTERS));
  });
});
