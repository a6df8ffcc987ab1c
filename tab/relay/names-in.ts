/** Words that begin sentences or have a capital letter anyway, and are nobody's name. */
const NOBODY = new Set(
  (
    "A About After Again All Also Although Always Am An And Any Are As Ask At Back Be Because Before Being But By Call Can " +
    "Could Dear Did Do Does During Each Even Every Everybody Everyone Finally First For From Get Good Had Has Have He Hello Help " +
    "Her Here Hers Hey Hi His How However If In Instead Is It Its Just Last Later Let Many May Maybe Me Might More " +
    "Most Much My Never New Next No Nobody Not Nothing Now Of Often Oh On Once One Only Or Other Our Over People Perhaps Please " +
    "Recently Second She Should Since So Some Somebody Someone Sometimes Soon Still Such Thank Thanks That The Their Them Then " +
    "There These They This Those Though Three Through To Today Tomorrow Too Two Under Until Up Us Usually Was We Well Were " +
    "What When Whenever Where Whether Which While Who Whose Why Will With Without Would Yes Yesterday Yet You Your " +
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September " +
    "October November December English French German Spanish Italian Portuguese Dutch Polish Arabic Hebrew Japanese Chinese " +
    "Give Look Meet See Speak Take Talk Tell Write " +
    "Microsoft Teams Outlook Word Excel Christmas Easter Ramadan Internet Ally Human Resources"
  ).split(" "),
);
const CAPITALISED =
  /(?<![\p{L}\p{N}'’@])\p{Lu}(?:['’]\p{Lu})?\p{Ll}[\p{Ll}\p{M}]{0,30}(?:['’-]?\p{Lu}[\p{Ll}\p{M}]{1,30}){0,3}/gu;

interface Run {
  readonly at: number;
  readonly words: string;
}

/** Two or more capitalised words in a row, such as a person, a team or a project is called. */
export function namesIn(text: string): readonly Run[] {
  const found = [...text.matchAll(CAPITALISED)]
    .map((match) => ({ at: match.index, words: match[0] }))
    .filter(({ words }) => !NOBODY.has(words));
  const runs: { at: number; words: string; count: number }[] = [];
  for (const { at, words } of found) {
    const last = runs.at(-1);
    const follows = last !== undefined && text.slice(last.at + last.words.length, at) === " ";
    if (follows)
      runs[runs.length - 1] = { at: last.at, words: `${last.words} ${words}`, count: last.count + 1 };
    else runs.push({ at, words, count: 1 });
  }
  return runs.filter(({ count }) => count > 1);
}
