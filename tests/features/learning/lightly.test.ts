import { speaker } from "../../../api/core/text";
import { ASKS } from "../../../api/features/learning/asks";
import { THEMES } from "../../../api/features/learning/themes";
import { registry } from "../../../api/host/registry";
import { askedFor } from "../../kit/asked-for";
import { openProduct, type TestProduct } from "../../kit/product";

const { library } = registry;

const say = speaker(library, "en");

describe("somebody who may not need an ally for this", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  test("R5, R6: anybody may look; one chooses from the ten, and the ordinary human routes stand beneath", async () => {
    for (const key of ["amara", "elena", "hugo"]) {
      const answer = await product.as(key, "learning.lightly");
      expect(answer).toMatchObject({ ok: true });
      const card = JSON.stringify("card" in answer && answer.card);
      expect(card).toContain(say("learning.asks.routes"));
      for (const ask of ASKS) expect(card).toContain(say(`learning.ask.${ask}.title`));
    }
  });

  test.each(ASKS)(
    "R49: for %s has words to try, the handbook's page, and the way to an ally",
    async (ask) => {
      const answer = await product.as("amara", "learning.lightly", { ask });
      const card = JSON.stringify("card" in answer && answer.card);
      expect(card).toContain(say(`learning.ask.${ask}.wording`));
      expect(card).toContain(say(`learning.ask.${ask}.handbook`));
      expect(card).toContain(say("learning.asks.routes"));
      expect(card).toContain(`{"verb":"cases.ask","check":"none","ask":"${ask}"}`);
    },
  );

  test("is told what to choose when the choice is none of the ten", async () => {
    expect(await product.as("amara", "learning.lightly", { ask: "gossip" })).toMatchObject({
      ok: false,
      refusal: { code: "input", next: "Choose one of the ten from the list." },
    });
  });

  test.each([
    ["only advice", "learning.lightly"],
    ["how do I say it myself?", "learning.lightly"],
    ["what did I learn", "learning.letter"],
    ["learning letter", "learning.letter"],
    ["I need help", "cases.ask"],
    ["what is an ally?", "learning.lexicon#term=ally"],
  ])("“%s” asks for %s", (words, verb) => {
    expect(askedFor(words)).toBe(verb);
  });
});

describe("the words for each ask and each theme", () => {
  test.each(ASKS)(
    "R23, R49: %s has words in quotation marks, three sentences, a first step and a thing to leave",
    (ask) => {
      const of = (key: string) => say(`learning.ask.${ask}.${key}`);
      expect(of("wording")).toMatch(/^“[^“”]+[.?]”$/);
      const sentences = of("handbook").split(/(?<=[.?]) /);
      expect([ask, sentences.length]).toEqual([ask, 3]);
      // R23: it begins with asking what one cannot know, and so with listening; to ask for leave, or to tell, is something else.
      expect(of("step")).toMatch(/^Ask (what|which|who|how) /);
      expect(of("avoid")).toMatch(/^Do not /);
    },
  );

  test.each(THEMES)("R30: %s can be chosen by a caller and used by an ally", (theme) => {
    expect(say.has(`learning.theme.${theme}.choice`)).toBe(true);
    const letter = say(`learning.theme.${theme}.letter`);
    expect(letter).toMatch(/\.$/);
    // What to do, and no verdict on a person.
    expect(letter).not.toMatch(/\b(never|failed|should|wrong|bad|not)\b/i);
  });
});
