import { ASKS } from "../../../api/features/learning/asks";
import { TERMS } from "../../../api/features/learning/lexicon";
import { askedFor } from "../../kit/asked-for";
import { openProduct, type TestProduct } from "../../kit/product";

type Term = { terms: { value: string; title: string }[]; title: string; meaning: string };

describe("what everybody can read", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product.close());

  const text = async (key: string, verb: string, input = {}) =>
    JSON.stringify((await product.as(key, verb, input)).card);

  test("R45: the lexicon has fifty-four words, each with one line that does not begin with the word itself", async () => {
    expect(TERMS).toHaveLength(54);
    for (const term of TERMS) {
      const { title, meaning } = await product.does<Term>("kim", "learning.lexicon", { term });
      expect(meaning).toMatch(/^[A-Z].{10,160}\.$/);
      expect(meaning.toLowerCase().startsWith(`${title.toLowerCase()} `)).toBe(false);
    }
  });

  test("R46: it says what an ally is", async () => {
    expect(await text("kim", "learning.lexicon", { term: "ally" })).toContain(
      "uses the standing they have to support a colleague",
    );
  });

  test("R48: whoever they are, people find its words in order, and by asking in chat", async () => {
    for (const key of ["kim", "hugo", "elena", "chloe", "grace"]) {
      const { terms } = await product.does<Term>(key, "learning.lexicon");
      const titles = terms.map(({ title }) => title);
      expect(titles).toEqual([...titles].sort((one, other) => one.localeCompare(other)));
      expect(titles).toHaveLength(54);
    }
    for (const term of TERMS) {
      const title = (await product.does<Term>("kim", "learning.lexicon", { term })).title;
      expect(askedFor(`What does ${title} mean?`)).toBe(`learning.lexicon#term=${term}`);
    }
  });

  test("R49: the handbook has for each of the ten a first step, what helps, and what to leave out", async () => {
    for (const ask of ASKS) {
      const card = await text("ben", "learning.handbook", { ask });
      for (const heading of ["Your first step", "What helps", "What to leave out"])
        expect([ask, card.includes(heading)]).toEqual([ask, true]);
    }
  });

  test("R51: whoever would like to be an ally learns of the course, and whom to write to for a place on it", async () => {
    expect(await text("kim", "learning.become")).toContain("write to Farid Karimi");
  });

  test("R51: an ally who did the course reads when, and goes on to the requests", async () => {
    const card = await text("ben", "learning.become");
    expect(card).toContain("You finished the allyship course on");
    expect(card).toContain('"verb":"cases.board"');
    expect(card).not.toContain("write to");
  });

  test("R31, R32, R33: how units earn points is open to everybody, with the day the season ends", async () => {
    const card = await text("kim", "points.how");
    for (const part of ["never to people", "4 points", "10 where", "31 December 2026"])
      expect(card).toContain(part);
  });

  test("R108: whoever disagrees learns that it has no consequence, and who answers", async () => {
    const card = await text("kim", "welcome.disagree");
    expect(card).toContain("no consequence");
    expect(card).toContain("Farid Karimi");
    expect(JSON.stringify(await product.all("people"))).not.toContain("disagree");
  });

  test("R7: who sees what stands on one card", async () => {
    const card = await text("kim", "welcome.privacy");
    for (const part of ["With your name", "Without your name", "HR and leaders", "chat", "How long"])
      expect(card).toContain(part);
  });
});
