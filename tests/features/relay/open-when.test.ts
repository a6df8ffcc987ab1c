import { ROLES } from "../../../api/core/person";
import { given } from "../../kit/given-when-then";
import { anonymousCase, CODE, NAMELESS_CASE, NAMELESS_STATES } from "../../kit/rules/anonymous-case";
import { differences, type Noun, type Row } from "../../kit/rules/open-when";
import { verbs } from "../../kit/rules/product-rules";

/*
 * For every verb on a case without a name, every part and every state: whether it is taken, once everything is let out.
 * Written by hand from states.md ("Anonymous case"), requirements.md and privacy.md, not from the code.
 *
 * Amara asks: the code opens it, whoever brings it. Chloe looks after it from triage on; Daniel is another volunteer, Priya one
 * who has stepped aside, Vera one from whom it is kept. Inês was asked to be its ally, and Ben said yes. Noor is an ally with
 * no part, Kim has no role, Farid is the lead, Elena of HR.
 */
const PAIRED = "relay-active named-active";
const OVER = "worked did-not-work undetermined withdrawn safety-exit";
const BEFORE_HELP = "triage brief-review dormant";
const LOOKED_AFTER = `${BEFORE_HELP} guided brokering ${PAIRED} closing cooling`;
const RUNNING = `received ${LOOKED_AFTER}`;
const ALL = NAMELESS_STATES.join(" ");
const WITH_BEN = `${PAIRED} closing cooling ${OVER}`;

/** Of the staff, whoever has or had a part in it knows of it; before one claims it, volunteers who may. */
const EXISTS: Noun["exists"] = {
  chloe: ALL,
  daniel: "received",
  priya: ALL,
  ines: `brokering ${WITH_BEN}`,
  ben: WITH_BEN,
};

const STAFF: Noun["people"] = [
  "amara",
  "chloe",
  "daniel",
  "priya",
  "vera",
  "ines",
  "ben",
  "noor",
  "kim",
  "farid",
  "elena",
];

/** A verb of volunteers, to whoever is none. */
const ofVolunteers: Row["refused"] = (who, _state, exists) => {
  if (!["chloe", "daniel", "priya", "vera"].includes(who)) return "may-not";
  return exists ? "moved-on" : "not-found";
};

const BY_STAFF: Readonly<Record<string, Row>> = {
  "whoever has a part in it opens it; whoever had one hears that it is over": {
    verb: "relay.case",
    accepted: EXISTS,
  },
  "volunteers see that it waits, and whoever looked after it that it does no more": {
    verb: "relay.waiting",
    accepted: { chloe: ALL, daniel: "received", priya: ALL },
    refused: ofVolunteers,
  },
  "a volunteer claims what waits": {
    verb: "relay.claim",
    accepted: { chloe: "received", daniel: "received" },
    refused: ofVolunteers,
  },
  "a volunteer steps aside from what waits, and from what they look after": {
    verb: "relay.conflict",
    accepted: { chloe: RUNNING, daniel: "received" },
    refused: ofVolunteers,
  },
  "its volunteer proposes a wording": {
    verb: "relay.brief",
    input: { brief: "Anybody could have written this.", ten: true },
    accepted: { chloe: "triage" },
    refused: ofVolunteers,
  },
  "its volunteer looks for allies": {
    verb: "relay.invite",
    accepted: { chloe: "brokering" },
    refused: ofVolunteers,
  },
  "volunteer and ally write to the caller while they help": {
    verb: "relay.reply",
    input: { words: "How are you?" },
    accepted: { chloe: LOOKED_AFTER, ben: PAIRED },
  },
  "whoever was asked answers": {
    verb: "relay.answer",
    input: { accept: true },
    accepted: { ines: "brokering" },
  },
  "the ally steps back": { verb: "relay.step-back", accepted: { ben: PAIRED } },
  "the ally says how it was for their own learning, once the two are done": {
    verb: "relay.reflect",
    input: { went: "well" },
    accepted: { ben: "closing cooling" },
  },
  "whoever helps, or was asked to, says that it is not one for an ally": {
    verb: "relay.flag",
    accepted: { chloe: LOOKED_AFTER, ines: "brokering", ben: `${PAIRED} closing cooling` },
  },
  "the lead has a volunteer asked who may take what waits": {
    verb: "relay.assign",
    accepted: { farid: "received" },
    refused: (who) => (who === "farid" ? "not-found" : "may-not"),
  },
};

const BY_CODE: Readonly<Record<string, Row>> = {
  "the code opens it wherever it stands": { verb: "relay.look", accepted: { amara: ALL } },
  "the caller says what becomes of a wording": {
    verb: "relay.decide",
    input: { version: 1, answer: "guided" },
    accepted: { amara: "brief-review dormant" },
  },
  "the caller writes where somebody reads it": {
    verb: "relay.write",
    input: { words: "Thank you." },
    accepted: { amara: LOOKED_AFTER },
  },
  "the caller writes to an ally where there is one": {
    verb: "relay.write",
    input: { words: "Thank you.", to: "ally" },
    accepted: { amara: PAIRED },
  },
  "the caller begins to give their name to an ally": {
    verb: "relay.reveal",
    input: { step: "first" },
    accepted: { amara: "relay-active" },
  },
  "the caller is done, once somebody helps": {
    verb: "relay.finish",
    accepted: { amara: `guided ${PAIRED}` },
  },
  "the caller says how it went, and may say otherwise for seven days": {
    verb: "relay.verdict",
    input: { verdict: "did-not-work" },
    accepted: { amara: "closing cooling" },
  },
  "the caller takes it back until it is over": { verb: "relay.withdraw", accepted: { amara: RUNNING } },
  "the caller leaves at once, where there is somebody to leave": {
    verb: "relay.leave",
    accepted: { amara: `guided ${PAIRED} closing` },
  },
  "the caller has the one wording sent, or no longer, until it is over": {
    verb: "relay.ping",
    input: { ping: true },
    accepted: { amara: RUNNING },
  },
};

/** Verbs that are about no case that is there. */
const ON_NO_CASE = ["relay.ask", "relay.preview", "relay.promise", "relay.door", "relay.send"];
const LISTS = ["relay.desk", "relay.unclaimed"];

const nounOf = (people: Noun["people"], exists: Noun["exists"], opener: object): Noun => ({
  states: NAMELESS_STATES,
  people,
  exists,
  never: "elena",
  when({ verb, input }, who, state) {
    const found = NAMELESS_STATES.find((each) => each === state) ?? "received";
    return given(anonymousCase(found))
      .as(who)
      .when(verb, { ...opener, ...input });
  },
});

describe("what is open to whom of the staff, on a case without a name", () => {
  const noun = nounOf(STAFF, EXISTS, { caseId: NAMELESS_CASE });
  for (const [sentence, row] of Object.entries(BY_STAFF))
    test(`${row.verb}: ${sentence}`, () => expect(differences(row, noun)).toEqual([]));
});

describe("what is open to whoever brings its code", () => {
  const right = nounOf(["amara", "elena"], { amara: ALL }, { code: CODE });
  const wrong = nounOf(["amara", "chloe", "ben", "elena"], {}, { code: "FEDCBA9876543210" });
  for (const [sentence, row] of Object.entries(BY_CODE)) {
    test(`${row.verb}: ${sentence}`, () => expect(differences(row, right)).toEqual([]));
    test(`${row.verb}: with another code there is no such case, be it who it may`, () =>
      expect(differences({ ...row, accepted: {} }, wrong)).toEqual([]));
  }
});

describe("what is open to whom, on no case in particular", () => {
  const who = (verb: string, input: object = {}) =>
    STAFF.filter((key) => given(anonymousCase("received")).as(key).when(verb, input).of === "accepted");
  const everybody = STAFF.filter((key) => key !== "elena");
  const REQUEST = { ask: "amplification", words: "My points come back.", kind: "one-off" };

  test("everybody but HR may ask without a name", () => {
    for (const verb of ["relay.ask", "relay.door"]) expect(who(verb)).toEqual(everybody);
    expect(who("relay.preview", REQUEST)).toEqual(everybody);
    expect(who("relay.send", { ...REQUEST, code: "FEDCBA9876543210" })).toEqual(everybody);
  });
  test("what is promised may be read by everybody, HR too", () =>
    expect(who("relay.promise")).toEqual(STAFF));
  const ofRelay = [...verbs.keys()].filter((name) => name.startsWith("relay.") && name !== "relay.promise");
  test.each(ofRelay)(
    "%s is closed to somebody of HR, whatever other part they have in the programme",
    (verb) => {
      const asElena = given(anonymousCase("received")).as("elena", { roles: [...ROLES] });
      expect(asElena.when(verb, { caseId: NAMELESS_CASE, code: CODE }).of).toBe("may-not");
    },
  );
  test("the desk is for volunteers", () => {
    expect(who("relay.desk")).toEqual(["chloe", "daniel", "priya", "vera"]);
  });
  test("what nobody has claimed is for the lead", () => expect(who("relay.unclaimed")).toEqual(["farid"]));
  test("no verb of asking without a name is left out", () => {
    const rows = [...Object.values(BY_STAFF), ...Object.values(BY_CODE)].map(({ verb }) => verb);
    const all = [...verbs.keys()].filter((name) => name.startsWith("relay."));
    expect([...new Set([...rows, ...ON_NO_CASE, ...LISTS])].sort()).toEqual(all.sort());
  });
});
