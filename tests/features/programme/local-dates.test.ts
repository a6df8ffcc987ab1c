import { type Calendar, DEFAULT_CALENDAR, daysAfter } from "../../../api/core/calendar";
import { DEFAULT_SETTINGS } from "../../../api/core/settings";
import type { Doc } from "../../../api/core/store";
import { speaker } from "../../../api/core/text";
import { mayAmend } from "../../../api/features/cases/case/may-amend";
import { creditOf } from "../../../api/features/cases/case/settle";
import { sayThread } from "../../../api/features/relay/card/say-thread";
import { relayCredits } from "../../../api/features/relay/case/relay-credits";
import type { RelayMessage } from "../../../api/features/relay/case/relay-message";
import { lastQuarter, quarterOf } from "../../../api/features/results/quarter";
import { changeProfile, TERMS, type Walk, walkIn } from "../../kit/case-walk";
import { openProduct, personIdOf, START, type TestProduct } from "../../kit/product";
import { ANONYMOUS, type RelayWalk, relayWalkIn } from "../../kit/relay-walk";

const DAY_MS = 86_400_000;
const AUCKLAND = "Pacific/Auckland";
const LOS_ANGELES = "America/Los_Angeles";

/** Where a programme is, a moment in UTC, and what it calls today then. */
const MOMENTS = [
  ["half past eleven in the evening", AUCKLAND, "2026-12-31T10:30:00Z", "2026-12-31"],
  ["half past midnight", AUCKLAND, "2026-12-31T11:30:00Z", "2027-01-01"],
  ["half past four in the afternoon", LOS_ANGELES, "2027-01-01T00:30:00Z", "2026-12-31"],
  ["half past eleven in the evening", LOS_ANGELES, "2027-01-01T07:30:00Z", "2026-12-31"],
] as const;

/** "31 December 2026" */
const said = (date: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

describe.each(MOMENTS)("at %s in %s, dates are the programme's", (_when, timeZone, at, today) => {
  const calendar: Calendar = { ...DEFAULT_CALENDAR, timeZone };
  const when = { now: new Date(at), settings: { ...DEFAULT_SETTINGS, calendar } };
  const season = today.slice(0, 4);
  let product: TestProduct;
  let walk: Walk;
  let relay: RelayWalk;
  beforeEach(async () => {
    product = await openProduct();
    [walk, relay] = [walkIn(product), relayWalkIn(product)];
    await product.does("farid", "programme.calendar", { timeZone });
    product.clock.skip((when.now.getTime() - START.getTime()) / DAY_MS);
  });
  afterEach(() => product.close());

  const shown = async (key: string, verb: string, input: object = {}) =>
    JSON.stringify(await product.as(key, verb, input));
  const agreeOn = (caseId: string, endOn: string, more: object = {}) =>
    walk.refusalOf("amara", "cases.agree", { caseId, ...TERMS, kind: "one-off", endOn, ...more });

  test("on a named request, before it is sent, on the board and on its card", async () => {
    const request = { ask: "amplification", need: "Credit me.", kind: "one-off" };
    expect(await shown("amara", "cases.preview", request)).toContain(said(today));
    const caseId = await walk.opened();
    expect(await shown("amara", "cases.show", { caseId })).toContain(said(today));
    expect(await shown("ben", "cases.board")).toContain(said(today));
  });

  test("R22: a last day may be today and in six months, not yesterday, and the card offers the same", async () => {
    const caseId = await walk.agreeing();
    expect(await agreeOn(caseId, daysAfter(today, -1))).toMatchObject({ code: "input" });
    expect(await agreeOn(caseId, daysAfter(today, 184))).toMatchObject({ code: "input" });
    const card = await shown("amara", "cases.show", { caseId });
    expect(card).toContain(`"min":"${today}"`);
    expect(card).toContain(`"max":"${daysAfter(today, 183)}"`);
    expect(await agreeOn(caseId, daysAfter(today, 183))).toBeUndefined();
    expect(await agreeOn(caseId, daysAfter(today, 1))).toBeUndefined();
    expect(await agreeOn(caseId, today)).toBeUndefined();
  });

  test("a one-off agreed on for today is asked about two mornings later", async () => {
    const caseId = await walk.agreeing();
    await agreeOn(caseId, today);
    await product.does("ben", "cases.sign", { caseId, version: 1 });
    const { checkIns } = await walk.caseOf(caseId);
    const asked = new Date(checkIns?.nextAt ?? "").toLocaleString("sv", { timeZone });
    expect(asked).toBe(`${daysAfter(today, 2)} 08:30:00`);
  });

  test("the week in which a verdict can be thought over ends on the day the card says", async () => {
    const caseId = await walk.cooling();
    expect(await shown("amara", "cases.show", { caseId })).toContain(said(daysAfter(today, 7)));
  });

  test("R53: a course counts up to its last day there", async () => {
    const caseId = await walk.opened();
    const offers = async (on: string) => {
      await changeProfile(product, "ben", { training: [{ course: "allyship", version: 1, on }] });
      return walk.refusalOf("ben", "cases.offer", { caseId, line: "I can help." });
    };
    expect(await offers(daysAfter(today, -365))).toMatchObject({ code: "may-not" });
    expect(await offers(daysAfter(today, -364))).toBeUndefined();
  });

  test("R11: who opened a request is told to its caller with the day they did", async () => {
    const caseId = await walk.opened();
    await product.does("ben", "cases.show", { caseId });
    const { opened } = await product.does<{ opened: string[] }>("amara", "cases.access", { caseId });
    expect(opened.join()).toContain(said(today));
  });

  test("an anonymous request, and what the tab remembers it by", async () => {
    const sent = await relay.by("amara", "relay.send", ANONYMOUS);
    expect(sent).toMatchObject({ openedOn: today });
    expect(await relay.caseOf()).toMatchObject({ openedAt: today, since: today, moveSince: today });
  });

  test("R12: somebody who applies as a volunteer signs today, and cannot have been trained tomorrow", async () => {
    await product.does("kim", "volunteers.apply", { languages: ["en"], agree: true });
    expect(await shown("farid", "volunteers.show", { personId: personIdOf("kim") })).toContain(said(today));
    const confirm = (trainedOn: string) =>
      walk.refusalOf("farid", "volunteers.confirm", { personId: personIdOf("kim"), trainedOn });
    expect(await confirm(daysAfter(today, 1))).toMatchObject({ code: "input" });
    expect(await confirm(today)).toBeUndefined();
  });

  test("R31: the season that points are told of, and that an end is counted in", async () => {
    expect(await product.does("amara", "points.how")).toMatchObject({ season });
    expect(await product.does("farid", "programme.counts")).toMatchObject({ season });
    const caseId = await walk.active();
    await product.does("amara", "cases.leave", { caseId });
    await product.deliverer.settled();
    expect(await product.does("farid", "programme.counts")).toMatchObject({ safetyExits: 1 });
    const counted = await product.all<Doc>("programme", "counted");
    expect(counted.map(({ pk }) => pk).join()).toContain(season);
  });

  test("R32: the season an allyship is credited to, and until when its verdict can be changed", async () => {
    const found = { ...(await walk.caseOf(await walk.active())), state: "worked", closedAt: at } as const;
    expect(creditOf(found, when)).toMatchObject([{ seasonId: season }]);
    expect(mayAmend(found, when)).toBe(true);
    const newYear = `${Number(season) + 1}-01-01`;
    const [before, after] =
      timeZone === AUCKLAND ? ["T10:59:00Z", "T11:00:00Z"] : ["T07:59:00Z", "T08:00:00Z"];
    const day = timeZone === AUCKLAND ? daysAfter(newYear, -1) : newYear;
    expect(mayAmend(found, { ...when, now: new Date(`${day}${before}`) })).toBe(true);
    expect(mayAmend(found, { ...when, now: new Date(`${day}${after}`) })).toBe(false);
  });

  test("R13: what an anonymous request earns that ends on the season's first day belongs to that season", async () => {
    await relay.by("amara", "relay.send", ANONYMOUS);
    const open = { ...(await relay.caseOf()), briefs: [{}] } as never;
    const closed = {
      ...(await relay.caseOf()),
      closedOn: `${season}-01-01`,
      volunteer: { id: "v", unit: "Sales" },
    } as never;
    expect(relayCredits(closed, open, when)).toMatchObject([{ seasonId: season }]);
  });

  test("R115: the quarter that is running, the one that is over, and when its figures come out", async () => {
    const isOver = season === "2027";
    expect(quarterOf(when.now, calendar).name).toBe(isOver ? "2027-Q1" : "2026-Q4");
    expect(lastQuarter(when.now, calendar).name).toBe(isOver ? "2026-Q4" : "2026-Q3");
    await product.runDue();
    expect(await product.does("elena", "results.latest")).toMatchObject({
      quarter: isOver ? "2026-Q4" : "2026-Q3",
      nextOn: isOver ? "2027-04-01" : "2027-01-01",
      pointsOn: isOver ? null : "2027-01-01",
    });
  });

  test("a message let out then is said to be of today", () => {
    const message = {
      by: "volunteer",
      to: ["caller"],
      words: "Hello",
      releasedAt: when.now.toISOString(),
      number: 0,
    };
    const say = speaker({ en: { relay: { thread: { line: "{date}" } } } }, "en");
    const [quote] = sayThread([message as unknown as RelayMessage], "caller", {} as never, { ...when, say });
    expect(quote?.label).toBe(said(today));
  });
});
