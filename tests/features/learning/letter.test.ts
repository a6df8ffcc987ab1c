import type { Doc, Stored } from "../../../api/core/store";
import type { LessonFor } from "../../../api/features/learning/lesson";
import { BATCH, type LearningLetter, type Lessons, putBy } from "../../../api/features/learning/lesson";
import { fc } from "../../kit/chance";
import { openProduct, personIdOf, type TestProduct } from "../../kit/product";
import { putLessonBy } from "../../kit/put-lesson-by";

interface Letter {
  readonly sentence: string;
  readonly helped: { line: string }[];
  readonly more: { line: string }[];
  readonly quotes: { quote: string }[];
}

const lesson = (number: number, themes: string[] = ["listened"], quotes: string[] = []): LessonFor => ({
  allyId: personIdOf("ben"),
  key: `key-${number}`,
  themes,
  quotes,
});

describe("R30, R107: what an ally learns from callers' answers", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  const teach = async (...lessons: LessonFor[]) => {
    for (const each of lessons) await putLessonBy(product.store, each);
  };
  const numbered = (from: number, to: number, themes?: string[]) =>
    Array.from({ length: to - from + 1 }, (_, index) => lesson(from + index, themes));
  const read = (number?: number, key = "ben") =>
    product.does<Letter>(key, "learning.letter", number === undefined ? {} : { number });

  test("nothing is shown before five have answered, nor how many have", async () => {
    const nothing = await product.as("ben", "learning.letter");
    for (let number = 1; number < BATCH; number += 1) {
      await teach(lesson(number, ["listened", "more-time"], ["Thank you for Tuesday."]));
      expect(await product.as("ben", "learning.letter")).toEqual(nothing);
    }
    expect((await read()).sentence).toContain("nothing to read here yet");
  });

  test("five together say what helped and what could be more, as something to do", async () => {
    await teach(...numbered(1, 3, ["listened", "kept-confidence", "more-time"]));
    await teach(...numbered(4, 5, ["kept-confidence"]));
    const letter = await read();
    expect(letter.sentence).toContain("5 callers");
    expect(letter.helped.map(({ line }) => line)).toEqual([
      "In most of these allyships: what you were told stayed with you.",
      "In most of these allyships: you listened before you suggested anything. That is what makes the rest possible.",
    ]);
    expect(letter.more).toEqual([
      { line: expect.stringMatching(/^In most of these.*fewer allyships at once/) },
    ]);
  });

  test("what two of five said is in some of them; what one said alone is not told", async () => {
    await teach(...numbered(1, 2, ["spoke-up"]), lesson(3, ["made-time", "less-taking-over"]));
    await teach(lesson(4, []), lesson(5, []));
    const letter = await read();
    expect(letter.helped).toEqual([
      { line: expect.stringMatching(/^In some of these allyships: you spoke up/) },
    ]);
    expect(letter.more).toEqual([]);
  });

  test("five that have nothing in common are said to have nothing in common", async () => {
    await teach(lesson(1, ["listened"]), lesson(2, ["spoke-up"]), ...numbered(3, 5, []));
    expect(await read()).toMatchObject({
      sentence: expect.stringContaining("something different"),
      helped: [],
      more: [],
    });
  });

  test("one more changes nothing, until five more have answered", async () => {
    await teach(...numbered(1, 5));
    const first = await product.as("ben", "learning.letter");
    for (let number = 6; number < 10; number += 1) {
      await teach(lesson(number, ["made-time"]));
      expect(await product.as("ben", "learning.letter")).toEqual(first);
    }
    await teach(lesson(10, ["made-time"]));
    expect((await read()).helped[0]?.line).toContain("you made time");
    expect((await read(1)).helped[0]?.line).toContain("you listened");
  });

  test("what a letter says stays: it is written once, and what it was made of is gone", async () => {
    await teach(...numbered(1, 4), lesson(5, ["listened"], ["A quote with a yes."]));
    const stored = await product.store.read("people", personIdOf("ben"), "learning-letter-1");
    await teach(...numbered(1, 12));
    expect((await product.store.read("people", personIdOf("ben"), "learning-letter-1"))?.etag).toBe(
      stored?.etag,
    );
    const [waiting] = await product.all<Lessons>("people", "lessons");
    expect(waiting?.waiting).toHaveLength(2);
    expect(JSON.stringify(waiting)).not.toContain("A quote with a yes.");
  });

  test("lessons told again, and told to several machines at once, count once", async () => {
    const all = [...numbered(1, 12), ...numbered(1, 12), ...numbered(3, 9)];
    const left = async (lessons: LessonFor[]): Promise<void> => {
      const outcomes = await Promise.all(
        lessons.map(async (each) => [each, await putLessonBy(product.store, each)] as const),
      );
      const again = outcomes.flatMap(([each, outcome]) => (typeof outcome === "string" ? [] : [each]));
      if (again.length > 0) await left(again);
    };
    await left(all);
    const letters = await product.all<LearningLetter>("people", "learning-letter");
    expect(letters.map(({ themes }) => themes.listened)).toEqual([5, 5]);
    expect((await product.all<Lessons>("people", "lessons"))[0]?.waiting).toHaveLength(2);
  });

  test("a quote is shown as it was agreed to, and the letter is the ally's alone", async () => {
    await teach(...numbered(1, 4), lesson(5, ["listened"], ["You let me finish."]));
    expect((await read()).quotes).toEqual([{ quote: "You let me finish." }]);
    expect((await read(undefined, "lea")).quotes).toEqual([]);
  });

  test("nothing in it names a caller, a case or a day", async () => {
    await teach(...numbered(1, 7));
    const docs = [
      ...(await product.all<Doc>("people", "lessons")),
      ...(await product.all<Doc>("people", "learning-letter")),
    ];
    expect(docs.flatMap((doc) => Object.keys(doc)).sort()).toEqual(
      [
        ...["id", "kind", "known", "letters", "pk", "waiting"],
        ...["id", "kind", "number", "pk", "quotes", "themes"],
      ].sort(),
    );
  });
});

describe("lessons put by", () => {
  test("in whatever order and however often they come, each is in one letter or waits, and no letter has fewer than five", () => {
    const told = fc.array(fc.nat(30), { maxLength: 80 });
    fc.assert(
      fc.property(told, (numbers) => {
        let lessons: Stored<Lessons> | undefined;
        const letters: LearningLetter[] = [];
        for (const number of numbers) {
          for (const write of putBy(lesson(number), lessons)) {
            const doc = (write as { doc: Doc }).doc;
            if (doc.kind === "lessons") lessons = { doc: doc as Lessons, etag: "etag" };
            else letters.push(doc as LearningLetter);
          }
        }
        const distinct = new Set(numbers).size;
        expect(letters.map(({ number }) => number)).toEqual(letters.map((_, index) => index + 1));
        expect(letters.map(({ themes }) => themes.listened)).toEqual(letters.map(() => BATCH));
        expect(letters.length).toBe(Math.floor(distinct / BATCH));
        expect(lessons?.doc.waiting.length ?? 0).toBe(distinct % BATCH);
      }),
      { seed: 30, numRuns: 300 },
    );
  });
});
