import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DEFAULT_CALENDAR } from "../../api/core/calendar";
import { DEFAULT_SETTINGS } from "../../api/core/settings";
import { MOST_DAYS } from "../../api/features/cases/case/agreement";
import type { AllyshipCase } from "../../api/features/cases/case/case";
import { STATES } from "../../api/features/cases/case/case-state";
import { CLOCKS, KEPT_DAYS } from "../../api/features/cases/case/clocks";
import { EVERY_DAYS, endOf, firstCheckIns } from "../../api/features/cases/case/together";
import { togetherDue } from "../../api/features/cases/time/together-due";
import { pointsOf } from "../../api/features/points/points-of";
import { RULES } from "../../api/features/points/rules";
import { MOST_ASKED } from "../../api/features/relay/case/asked-due";
import { bothHaveWritten } from "../../api/features/relay/case/both-have-written";
import { RELAY_CLOCK_AT, RELAY_CLOCKS } from "../../api/features/relay/case/relay-clocks";
import { RELAY_STATES } from "../../api/features/relay/case/relay-state";
import { THRESHOLDS } from "../../api/features/results/snapshot";
import { membershipOf } from "../../api/features/volunteers/membership-of";
import { registry } from "../../api/host/registry";
import { timesOf } from "../../api/lifecycle/clock-table";
import { sealedUnder } from "../../api/registry/documents";
import { sourceFiles } from "./source-files";
import { cells, section, ticked } from "./specification";

/** The clocks of an anonymous case as they run where one stands. */
const RELAY_CLOCKS_BY_PLACE = Object.fromEntries(
  Object.entries(RELAY_CLOCK_AT).map(([place, clock]) => [place, RELAY_CLOCKS[clock]]),
);

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const everything = ["api", "bot", "tab", "infra", "tests", "appPackage", ".github"].flatMap(sourceFiles);
const code = everything.filter((file) => /\.(m|c)?[jt]sx?$/.test(file));
const pages = [...everything.filter((file) => file.endsWith(".md")), "README.md"];
const states = read("api/product/states.md");
const privacy = read("api/product/privacy.md");

/** A clock as the page writes it: "3 bd hint, 28 d expire". */
type Ticks = readonly {
  readonly after: { readonly bd?: number; readonly d?: number };
  readonly does: string;
}[];
const sayTicks = (ticks: Ticks) =>
  ticks
    .map(({ after, does }) => `${after.bd === undefined ? `${after.d} d` : `${after.bd} bd`} ${does}`)
    .join(", ");
const sayClocks = (clocks: object) =>
  Object.entries(clocks as Record<string, Ticks>).map(([state, ticks]) => [`\`${state}\``, sayTicks(ticks)]);

/** How many check-ins an ally lets pass before a volunteer is asked to help. */
function missedBeforeNudged() {
  const at = "2026-11-02T09:00:00Z";
  const active = (passed: number) =>
    ({
      state: "active",
      caller: { id: "amara" },
      ally: { id: "ben" },
      agreement: { kind: "sustained", endOn: "2027-02-01" },
      checkIns: {
        asked: passed,
        answered: { caller: true, ally: false },
        missed: { caller: 0, ally: passed },
        held: 0,
      },
      openedAt: at,
      offers: [],
      passedOver: [],
      former: [],
      steps: [],
    }) as unknown as AllyshipCase;
  const when = { now: new Date(at), settings: DEFAULT_SETTINGS };
  const before = [0, 1, 2, 3].find((passed) => togetherDue(active(passed), when)?.[0].state === "nudged");
  return (before ?? Number.NaN) + 1;
}

describe("the specification", () => {
  test("has every page that a comment cites", () => {
    const there = new Set(pages.map((file) => basename(file)));
    const cited = code.flatMap((file) =>
      [...read(file).matchAll(/[\w-]+\.md\b/g)].map(([name]) => `${name} in ${file}`),
    );
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter((each) => !there.has(each.split(" in ")[0] ?? ""))).toEqual([]);
  });

  test("leads nowhere that is not there", () => {
    const links = pages.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
        ([, to = ""]) => [file, join(dirname(file), to)] as const,
      ),
    );
    const targets = new Set([...everything, ...pages, "LICENSE"]);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(([, to]) => !targets.has(to))).toEqual([]);
  });

  test("has a line for each requirement, once, in order, and each that code and tests name is one of them", () => {
    const lines = [...read("api/product/requirements.md").matchAll(/^- (R\d+) \((.+?)\): \S/gm)];
    const numbers = lines.map(([, number]) => number);
    expect(numbers).toEqual(numbers.map((_, index) => `R${index + 1}`));
    expect(new Set(lines.map(([, , mark]) => mark))).toEqual(new Set(["built", "partly", "to come"]));
    const named = code.flatMap((file) => [...read(file).matchAll(/\bR\d+\b/g)].map(([number]) => number));
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((number) => !numbers.includes(number))).toEqual([]);
  });

  test("calls no requirement that no test names built", () => {
    const tested = new Set(
      code
        .filter((file) => file.endsWith(".test.ts") || file.endsWith(".suite.ts"))
        .flatMap((file) =>
          [...read(file).matchAll(/\bR(\d+)(?:(?: to |–)R(\d+))?\b/g)].flatMap(([, from, to = from]) =>
            Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
          ),
        ),
    );
    const built = [...read("api/product/requirements.md").matchAll(/^- R(\d+) \(built\)/gm)];
    expect(built.map(([, number]) => Number(number)).filter((number) => !tested.has(number))).toEqual([]);
  });

  test.each([
    ["Named case", STATES],
    ["Anonymous case", RELAY_STATES],
  ] as const)("names the states of the %s, and no other", (title, all) => {
    expect(cells(section(states, title, "States")).map(([state]) => state)).toEqual(all.map(ticked));
    expect(cells(section(states, title, "States")).every(([, means = ""]) => means.length > 5)).toBe(true);
  });

  test.each([
    ["Named case", CLOCKS],
    ["Anonymous case", RELAY_CLOCKS_BY_PLACE],
  ] as const)("has the clocks of the %s at their times, in their order", (title, clocks) => {
    expect(cells(section(states, title, "Clocks"))).toEqual(sayClocks(clocks));
  });

  test("has the other times of the two", () => {
    const day = "2026-11-10";
    const daysLater = (at: string | Date | undefined) =>
      Math.floor((new Date(at ?? Number.NaN).getTime() - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);
    const agreed = (kind: "one-off" | "sustained") =>
      ({ kind, endOn: day, goal: "", contact: "", limits: "", signed: {} }) as unknown as Parameters<
        typeof endOf
      >[0];
    const asked = firstCheckIns(agreed("one-off"), new Date(), DEFAULT_CALENDAR).nextAt;
    expect(cells(section(states, "Named case", "Other times"))).toEqual([
      ["an allyship for a while is asked how it goes", `every ${EVERY_DAYS} d`],
      ["one for a day is asked", `${daysLater(asked)} d after its day`],
      ["one for a day is over", `${daysLater(endOf(agreed("one-off"), DEFAULT_CALENDAR))} d after its day`],
      [
        "one for a while is over",
        `${daysLater(endOf(agreed("sustained"), DEFAULT_CALENDAR))} d after its last day`,
      ],
      ["an agreement runs at most", `${MOST_DAYS} d`],
      [
        "somebody is taken to have fallen silent",
        `after ${missedBeforeNudged()} check-ins without an answer`,
      ],
      ["words go", `${KEPT_DAYS} d after closing`],
    ]);
    const enough = [0, 1, 2, 3].find((count) =>
      bothHaveWritten({
        counts: { callerToVolunteer: count, volunteerToCaller: count, callerToAlly: 0, allyToCaller: 0 },
      }),
    );
    const [reminded, silent, until] = timesOf(RELAY_CLOCKS.asked);
    expect(cells(section(states, "Anonymous case", "Other times")).slice(0, 5)).toEqual([
      ["an ally who was asked is reminded", `after ${reminded} bd`],
      ["their silence counts as a no", `after ${silent} bd`],
      ["allies asked in one case, at most", `${MOST_ASKED}`],
      ["looking for an ally ends, and the volunteer helps", `after ${until} d`],
      ["messages each way before a verdict counts", `${enough}`],
    ]);
  });

  test("has where somebody can stand as a volunteer", () => {
    const stands = [
      membershipOf({ roles: [] }),
      membershipOf({ roles: [], volunteering: { application: "applied", languages: [] } }),
      membershipOf({ roles: ["volunteer"] }),
      membershipOf({ roles: [], volunteering: { application: "ended", languages: [] } }),
    ];
    expect(cells(section(states, "Membership")).map(([membership]) => membership)).toEqual(
      stands.map(ticked),
    );
  });

  test("has every kind of document that is stored, and of each what is sealed", () => {
    const declared = /interface \w+ extends Doc\b[^{]*\{[^}]*?readonly kind: ([^;]+);/g;
    const kinds = code
      .filter((file) => file.startsWith("api/"))
      .flatMap((file) =>
        [...read(file).matchAll(declared), ...read(file).matchAll(/= Access<("[\w-]+")/g)].flatMap(
          ([, kind = ""]) => kind.split(" | "),
        ),
      )
      .map((kind) => kind.slice(1, -1));
    const rows = cells(section(privacy, "What is kept"));
    const local = ["dev-clock"];
    expect(rows.map(([kind]) => kind).sort()).toEqual(
      [...new Set(kinds)]
        .filter((kind) => !local.includes(kind))
        .map(ticked)
        .sort(),
    );
    const sealed = rows.filter(([, , fields = ""]) => fields.startsWith("`"));
    expect(Object.fromEntries(sealed.map(([kind = "", , fields]) => [kind, fields]))).toEqual(
      Object.fromEntries(
        Object.entries({
          ...sealedUnder("month", registry.documents),
          ...sealedUnder("case", registry.documents),
        }).map(([kind, fields]) => [ticked(kind), fields.map(ticked).join(" ")]),
      ),
    );
  });

  test("has each decision of privacy.md that a comment cites by its number", () => {
    const there = [...privacy.matchAll(/^(\d)\. \*\*/gm)].map(([, number]) => number);
    const cited = code.flatMap((file) =>
      [...read(file).matchAll(/privacy\.md, decisions? (\d)(?: and (\d))?/g)].flatMap(([, one, other]) =>
        other === undefined ? [one] : [one, other],
      ),
    );
    expect(there).toEqual(["1", "2", "3", "4", "5"]);
    expect(new Set(cited)).toEqual(new Set(there));
  });

  test("has what a named case earns", () => {
    const begunAt = "2026-01-01T00:00:00Z";
    const sustained = (days: number, checkIns: number) => {
      const finishedAt = new Date(Date.parse(begunAt) + days * 86_400_000).toISOString();
      return pointsOf({ kind: "sustained", begunAt, finishedAt, checkIns });
    };
    const [[what = "", most] = [], [, least] = []] = cells(
      section(read("api/product/points.md"), "What earns"),
    );
    expect(what).toContain("21 days or more, two check-in answers or more");
    expect([sustained(21, 2), sustained(20, 2), sustained(21, 1)].map(String)).toEqual([most, least, least]);
  });

  test("has the numbers of caps and figures", () => {
    const points = read("api/product/points.md").replace(/\s+/g, " ");
    const percent = (share: number) => `${share * 100} %`;
    expect(points).toContain(
      `${RULES.perPair} case for the same ally and caller, ${RULES.perAlly} for an ally, ${RULES.perCaller} for a caller`,
    );
    expect(points).toContain(
      `within the unit at most ${percent(RULES.sameUnitShare)} of its case points, anonymous cases at most ${percent(RULES.anonymousShare)}, one person at most ${percent(RULES.personShare)} of all (${percent(RULES.personShareOfFew)} where fewer than ${RULES.few} contributed)`,
    );
    const figures = privacy.replace(/\s+/g, " ");
    expect(THRESHOLDS.training).toBe(THRESHOLDS.contributors);
    expect(figures).toContain(`Units under ${THRESHOLDS.unit} people are one row`);
    expect(figures).toContain(`A cell needs ${THRESHOLDS.training} people behind it`);
    expect(figures).toContain(`rounded to ${THRESHOLDS.rounding}`);
  });

  test("gives a word one meaning, in the order of the alphabet", () => {
    const words = cells(section(read("api/product/glossary.md"), "Glossary")).map(([word = ""]) => word);
    expect(words.length).toBeGreaterThan(29);
    expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b)));
  });
});
