import * as z from "zod";
import { decided } from "../../core/outcome";
import type { Query } from "../../core/store";
import type { Say } from "../../core/text";
import { some, verb } from "../../core/verb";
import template from "./learning-letter.card.json";
import { BATCH, type LearningLetter } from "./lesson";
import { HELPED, type LessonTheme, MORE } from "./themes";

/** A theme that one caller alone named would tell the ally who it was. */
const LEAST = 2;
/** From here on it was most of five. */
const MOST = 3;
/** A card shows five facts. */
const ROOM = { helped: 3, more: 2, quotes: 2 } as const;

/** R30, R107: what callers' answers teach an ally, never fewer than five summed up together. For that ally alone. */
export const learningLetter = verb({
  name: "learning.letter",
  does: "Read what your own allyships can teach you.",
  who: { roles: "staff" },
  input: z.object({ number: z.number().int().min(1).max(1000).optional() }),
  load: ({ number }, { me }) => ({ letters: some<LearningLetter>("people", upTo(me.id, number)) }),
  decide({ number }, { letters }) {
    const [found, earlier] = letters.items.map(({ doc }) => doc);
    return decided({ found, earlier: earlier?.number, older: number !== undefined });
  },
  show({ found, earlier, older }, { say }) {
    const read = found === undefined ? undefined : summary(found, say);
    const sentence = sentenceFor(read, say);
    const go = (title: string, input: object) => ({
      title: say(`learning.letter.${title}`),
      data: { verb: "learning.letter", ...input },
    });
    const actions = [
      ...(earlier === undefined ? [] : [go("earlier", { number: earlier })]),
      ...(older ? [go("latest", {})] : []),
    ];
    const parts = read ?? { helped: [], more: [], quotes: [] };
    return {
      name: "letter",
      data: { sentence, ...parts },
      card: { template, data: { text: say.tree, sentence, ...parts, actions } },
    };
  },
});

/** The newest letter up to a number, and the one before it. */
function upTo(me: string, number: number | undefined): Query {
  return {
    pk: me,
    where: [
      { field: "kind", op: "=", value: "learning-letter" },
      ...(number === undefined ? [] : [{ field: "number", op: "<=", value: number } as const]),
    ],
    orderBy: { field: "number", direction: "desc" },
    limit: 2,
  };
}

interface Summary {
  readonly helped: readonly { line: string }[];
  readonly more: readonly { line: string }[];
  readonly quotes: readonly { quote: string }[];
}

function summary({ themes, quotes }: LearningLetter, say: Say): Summary {
  const lines = (of: readonly LessonTheme[], room: number) =>
    of
      .map((theme) => ({ theme, count: themes[theme] ?? 0 }))
      .filter(({ count }) => count >= LEAST)
      .sort((a, b) => b.count - a.count)
      .slice(0, room)
      .map(({ theme, count }) => {
        const lesson = say(`learning.theme.${theme}.letter`);
        return { line: say(`learning.letter.${count >= MOST ? "most" : "some"}`, { lesson }) };
      });
  return {
    helped: lines(HELPED, ROOM.helped),
    more: lines(MORE, ROOM.more),
    quotes: quotes.slice(0, ROOM.quotes).map((quote) => ({ quote })),
  };
}

function sentenceFor(read: Summary | undefined, say: Say): string {
  if (read === undefined) return say("learning.letter.none");
  const common = read.helped.length + read.more.length > 0;
  return say(common ? "learning.letter.intro" : "learning.letter.different", { of: BATCH });
}
