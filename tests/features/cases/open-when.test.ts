import { ROLES } from "../../../api/core/person";
import { given } from "../../kit/given-when-then";
import { CASE, NAMED_STATES, namedCase } from "../../kit/rules/named-case";
import { differences, type Noun, type Row } from "../../kit/rules/open-when";
import { verbs } from "../../kit/rules/product-rules";

/*
 * For every verb on a named case, every part and every state: whether it is taken. Written by hand from states.md ("Named
 * case"), requirements.md and privacy.md, not from the code.
 *
 * Amara asks; Hugo is the manager, and it is kept from Hugo. Ben is the ally, where there is one; Inês has offered, Léa
 * was passed over, Omar was the ally before; Noor is trained and has no part. Kim has not finished the course. Chloe is a
 * volunteer, Elena of HR.
 */
const ALL = NAMED_STATES.join(" ");
const LOOKING = "open offered";
const TOGETHER = "active nudged quiet";
const AFTERWARDS = "closing cooling worked did-not-work undetermined";
const RUNNING = `${LOOKING} proposed agreeing ${TOGETHER} rematching dormant closing cooling`;
const PEOPLE = ["amara", "ben", "ines", "lea", "omar", "noor", "kim", "hugo", "chloe", "elena"] as const;

/** Whoever has, or had, a part in it knows of it, and while it looks for an ally whoever could be one. */
const EXISTS: Noun["exists"] = {
  amara: ALL,
  ben: ALL.replace("expired ", ""),
  ines: ALL,
  lea: ALL,
  omar: ALL,
  noor: LOOKING,
};

/** Verbs that are about no case in particular. */
const ON_NO_CASE = ["cases.ask", "cases.preview", "cases.open", "cases.board", "cases.desk", "cases.mine"];

/** For a volunteer whose help is not wanted it is not there; with a nudge, something else is asked. */
const helpsWithNudge: Row["refused"] = (who, state) => {
  if (who !== "chloe") return "may-not";
  return state === "nudged" ? "moved-on" : "not-found";
};

const ROWS: Readonly<Record<string, Row>> = {
  "whoever knows of it sees it, as far as their part goes": {
    verb: "cases.show",
    accepted: EXISTS,
  },
  "who sees it is told to those who read it, and to nobody whose part is over": {
    verb: "cases.access",
    accepted: {
      amara: ALL,
      ben: `${LOOKING} proposed agreeing ${TOGETHER} ${AFTERWARDS}`,
      ines: `${LOOKING} proposed`,
      noor: LOOKING,
    },
    refused: () => "not-found",
  },
  "an ally offers while it looks for one, and once": {
    verb: "cases.offer",
    input: { line: "Gladly." },
    accepted: { ben: LOOKING, ines: "open", noor: LOOKING },
    refused(who, state, exists) {
      // It is one's own, or one has not finished the course: that is said.
      if (who === "amara") return "may-not";
      if ((who === "kim" || who === "chloe") && LOOKING.includes(state)) return "may-not";
      return exists ? "moved-on" : "not-found";
    },
  },
  "a flag is raised by whoever could offer": {
    verb: "cases.flag",
    accepted: { ben: LOOKING, ines: "open", noor: LOOKING },
  },
  "the caller changes who may see it while it looks for an ally": {
    verb: "cases.widen",
    input: { audience: "own-unit" },
    accepted: { amara: LOOKING },
  },
  "the caller who was asked whether to go on looking keeps it open": {
    verb: "cases.extend",
    accepted: { amara: "open" },
  },
  "the caller calls a volunteer where nobody has offered": {
    verb: "cases.call-volunteer",
    accepted: { amara: "open" },
  },
  "the caller waits for more offers where there is one": {
    verb: "cases.wait",
    accepted: { amara: "offered" },
  },
  "the caller chooses among those who have offered": {
    verb: "cases.choose",
    input: { allyId: "ines" },
    accepted: { amara: "offered" },
  },
  "whoever was chosen answers": {
    verb: "cases.answer",
    input: { accept: true },
    accepted: { ben: "proposed" },
  },
  "the two write down what they agree on": {
    verb: "cases.agree",
    input: { goal: "To be heard.", contact: "On Mondays.", endOn: "2026-12-01" },
    accepted: { amara: "agreeing", ben: "agreeing" },
  },
  "the other signs: whoever wrote it down has signed with that": {
    verb: "cases.sign",
    input: { version: 1 },
    accepted: { ben: "agreeing" },
  },
  "the two say how it goes while they are at work": {
    verb: "cases.check-in",
    input: { answer: "good" },
    accepted: { amara: TOGETHER, ben: TOGETHER },
  },
  "the two make it longer while they are at work": {
    verb: "cases.renew",
    input: { endOn: "2027-01-15" },
    accepted: { amara: TOGETHER, ben: TOGETHER },
  },
  "what is for longer has no day for a calendar": { verb: "cases.hold", accepted: {} },
  "either of the two says that they are done": {
    verb: "cases.finish",
    accepted: { amara: TOGETHER, ben: TOGETHER },
  },
  "the caller who has not heard from the ally says so": {
    verb: "cases.nudge",
    accepted: { amara: "active" },
  },
  "the caller whose ally is gone says whether to look again": {
    verb: "cases.rematch",
    input: { again: true },
    accepted: { amara: "rematching" },
  },
  "the caller takes up what has fallen asleep": { verb: "cases.resume", accepted: { amara: "dormant" } },
  "the caller takes it back until it is over": { verb: "cases.withdraw", accepted: { amara: RUNNING } },
  "the caller leaves at once, where there is somebody to leave": {
    verb: "cases.leave",
    accepted: { amara: `proposed agreeing ${TOGETHER} closing cooling` },
  },
  "an ally takes an offer back, or hands the part back, but answers where they were chosen": {
    verb: "cases.step-back",
    accepted: { ben: `agreeing ${TOGETHER}`, ines: "offered proposed" },
  },
  "the caller alone says whether it worked, and may say otherwise until the season ends": {
    verb: "cases.verdict",
    input: { verdict: "prefer-not-to-say" },
    accepted: { amara: AFTERWARDS },
    refused(who, _state, exists) {
      if (!exists) return "not-found";
      return who === "amara" ? "moved-on" : "may-not";
    },
  },
  "the ally says how it was for their own learning": {
    verb: "cases.reflect",
    input: { went: "well" },
    accepted: { ben: AFTERWARDS },
  },
  "a volunteer who was not asked finds no request without offers": {
    verb: "cases.invite",
    accepted: {},
    refused: helpsWithNudge,
  },
  "a volunteer reminds an ally who has fallen silent": {
    verb: "cases.remind",
    accepted: { chloe: "nudged" },
    refused: helpsWithNudge,
  },
  "a volunteer looks at nothing that nobody has flagged": {
    verb: "cases.advise",
    accepted: {},
    refused: helpsWithNudge,
  },
};

describe("what is open to whom, on a named case", () => {
  const noun: Noun = {
    states: NAMED_STATES,
    people: PEOPLE,
    exists: EXISTS,
    never: "elena",
    when({ verb, input }, who, state) {
      const found = NAMED_STATES.find((each) => each === state) ?? "open";
      return given(namedCase(found))
        .as(who)
        .when(verb, { caseId: CASE, ...input });
    },
  };
  for (const [sentence, row] of Object.entries(ROWS))
    test(`${row.verb}: ${sentence}`, () => expect(differences(row, noun)).toEqual([]));

  test("no verb on a named case is left out", () => {
    const written = [...Object.values(ROWS).map(({ verb }) => verb), ...ON_NO_CASE];
    const all = [...verbs.keys()].filter((name) => name.startsWith("cases."));
    expect(written.sort()).toEqual(all.sort());
  });
});

describe("what is open to whom, on no case in particular", () => {
  const REQUEST = { ask: "amplification", need: "To be heard.", kind: "one-off" };
  const who = (verb: string, input: object = {}) =>
    PEOPLE.filter((key) => given(namedCase("open")).as(key).when(verb, input).of === "accepted");

  test("everybody but HR may ask", () => {
    const everybody = PEOPLE.filter((key) => key !== "elena");
    expect(who("cases.ask")).toEqual(everybody);
    expect(who("cases.preview", REQUEST)).toEqual(everybody);
    expect(who("cases.open", REQUEST)).toEqual(everybody);
    expect(who("page.mine")).toEqual(everybody);
  });
  const ofCases = [...verbs.keys()].filter((name) => name.startsWith("cases."));
  test.each(ofCases)(
    "%s is closed to somebody of HR, whatever other part they have in the programme",
    (verb) => {
      const asElena = given(namedCase("open")).as("elena", { roles: [...ROLES] });
      expect(asElena.when(verb, { caseId: CASE }).of).toBe("may-not");
    },
  );
  test("the board is for trained allies", () => {
    expect(who("cases.board")).toEqual(["ben", "ines", "lea", "omar", "noor", "hugo"]);
  });
  test("the desk is for volunteers", () => {
    expect(who("cases.desk")).toEqual(["chloe"]);
  });
});
