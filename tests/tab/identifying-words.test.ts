import { identifyingWords } from "../../tab/relay/identifying-words";

const found = (text: string) => identifyingWords(text).map(({ words, why }) => `${why}: ${words}`);

describe("words that may tell who somebody is", () => {
  test.each([
    ["Write to amara.okafor@example.com about it.", ["email: amara.okafor@example.com"]],
    ["@ben.adler was in the room.", ["mention: @ben.adler"]],
    ["Call me on +49 (0)170 123 45 67 after work.", ["phone: +49 (0)170 123 45 67"]],
    ["My number is 0170/1234567.", ["phone: 0170/1234567"]],
    ["It is about INC123456 and PRJ-42.", ["id: INC123456", "id: PRJ-42"]],
    ["See ticket 48213 and prj-17, or #2211.", ["id: ticket 48213", "id: prj-17", "id: #2211"]],
    ["I am e1234567 in the system.", ["id: e1234567"]],
    ["It happened on 2026-10-01.", ["date: 2026-10-01"]],
    ["It happened on 1.10.2026 and on 3/4.", ["date: 1.10.2026", "date: 3/4"]],
    ["On 12 March 2026, and again in April 2026.", ["date: 12 March 2026", "date: April 2026"]],
    ["On Monday 12 I was told so; on the 14th again.", ["date: Monday 12", "date: the 14th"]],
    ["Tuesday at 10:30 he said it.", ["date: Tuesday at 10:30"]],
    ["Yesterday Hugo Lindqvist laughed.", ["name: Hugo Lindqvist"]],
    ["Ask Ben Adler, tell Lea Novak.", ["name: Ben Adler", "name: Lea Novak"]],
    ["Amara Okafor told me.", ["name: Amara Okafor"]],
    ["I work on Project Falcon North.", ["name: Project Falcon North"]],
    ["Dr. O’Brien and Ms Jean-Luc know.", ["name: Dr. O’Brien", "name: Ms Jean-Luc"]],
    ["My manager Hugo interrupts; my line manager, Lea, too.", ["name: Hugo", "name: Lea"]],
    ["A colleague called Zoë knows.", ["name: Zoë"]],
    ["I am the only engineer from Ghana.", ["only: the only engineer from Ghana"]],
    ["I was the first woman on the board.", ["only: first woman on the board"]],
    ["I am one of two in Legal who sign.", ["only: one of two in Legal who"]],
    ["I am the youngest in the team.", ["only: the youngest in the team"]],
    ["I am a deaf apprentice here.", ["rare: deaf, apprentice"]],
  ])("are found in “%s”", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    "My ideas are passed over in meetings. Then somebody else says the same, and it counts.",
    "Yesterday I said it again. Nobody listened. What can I do?",
    "I think I am not heard, and I would like to learn how to say it.",
    "It happens every Monday and sometimes on Fridays.",
    "The only way to be heard is to shout. That is the only thing I can think of.",
    "I am on call 24/7, and half of it, 50/50, is not mine.",
    "The budget is 1 000 000, or 12,500,000 in all; I may 10 times ask.",
    "We use Microsoft Teams in English. It began in COVID-19 times, in the 21st century.",
    "I'm tired. It's late. You're right.",
    "",
  ])("an ordinary text is left alone: “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("are named once, however often they stand there, in the order they are read", () => {
    expect(found("PRJ-42 again. Ben Adler knows PRJ-42.")).toEqual(["id: PRJ-42", "name: Ben Adler"]);
  });

  test.each([
    "会議で私の意見は聞かれません。",
    "לא מקשיבים לי בישיבות.",
    "لا يسمعني أحد في الاجتماعات.",
    "🙂🙃 \ud800 …",
  ])("another script is no trouble: “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("a name is a name in every script that has capitals", () => {
    expect(found("Меня перебивает Анна Каренина.")).toEqual(["name: Анна Каренина"]);
  });

  test.each([
    "a",
    "A",
    "Aa ",
    "Aa",
    "1",
    "1-",
    "1 ",
    "a@",
    "@a",
    "a.",
    "the only ",
    "my manager ",
    " ",
    "#1",
    "(0",
    "O'",
  ])("2,000 characters of “%s” take no time", (piece) => {
    const text = piece.repeat(2_000).slice(0, 2_000);
    const start = performance.now();
    identifyingWords(text);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
