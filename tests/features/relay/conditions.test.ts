import type { AnonymousCase } from "../../../api/features/relay/case/anonymous-case";
import { given } from "../../kit/given-when-then";
import { anonymousCase, CODE, NAMELESS_CASE } from "../../kit/rules/anonymous-case";
import { type Key, someoneOf } from "../../kit/rules/cast";

const caseId = NAMELESS_CASE;
const by = (key: Key, verb: string, input: object, found: AnonymousCase) =>
  given(found)
    .as(key)
    .when(verb, { caseId, ...input });
const byCode = (verb: string, input: object, found: AnonymousCase) =>
  given(found)
    .as("amara")
    .when(verb, { code: CODE, ...input });
/** The caller has just done something; others learn of it in the afternoon. */
const unnoticed = (state: AnonymousCase["state"], before: AnonymousCase["state"]) =>
  anonymousCase(state, { before, beforeMove: "ally", releasedAt: "2026-11-02T15:00:00.000Z" });

/** What open-when.test.ts says by part and state alone holds where nothing else is in the way. This is what may be. */
describe("on a case without a name, until the caller's doing is let out", () => {
  test("nobody knows of a request that was sent this morning, not even a volunteer", () => {
    const sent = anonymousCase("received", { before: "unseen", releasedAt: "2026-11-02T15:00:00.000Z" });
    for (const verb of ["relay.case", "relay.waiting", "relay.claim"])
      expect(by("daniel", verb, {}, sent).of).toBe("not-found");
    const released = given(sent).at("2026-11-02T15:00:00.000Z").as("daniel");
    expect(released.when("relay.claim", { caseId }).of).toBe("accepted");
  });

  test("the ally writes as before, though the caller is done", () => {
    const done = unnoticed("closing", "relay-active");
    expect(by("ben", "relay.reply", { words: "See you." }, done).of).toBe("accepted");
    expect(by("ben", "relay.reflect", { went: "well" }, done).of).toBe("moved-on");
  });

  test("the ally steps back from what is over already: they see nothing of that, and nothing is written", () => {
    const came = by("ben", "relay.step-back", {}, unnoticed("closing", "relay-active"));
    expect(came.of).toBe("accepted");
    expect(came.written("anonymous-case")).toBeUndefined();
  });

  test("the volunteer looks for nobody before the approval is let out", () => {
    expect(by("chloe", "relay.invite", {}, unnoticed("brokering", "brief-review")).of).toBe("moved-on");
  });
});

describe("on a case without a name, what takes more than a part and a state", () => {
  test("the way from chat leads to the form in the tab, with nothing sent along", () => {
    const { view } = given().as("amara").when("relay.door");
    expect(JSON.stringify(view)).toContain('https://teams.example/relay.ask"');
  });

  test("a wording is sent only by a volunteer who finds ten people who could have written it", () => {
    expect(by("chloe", "relay.brief", { brief: "Anybody." }, anonymousCase("triage")).of).toBe("input");
  });

  test("the caller answers the latest wording, and changes it with words", () => {
    const briefed = anonymousCase("brief-review");
    expect(byCode("relay.decide", { version: 2, answer: "guided" }, briefed).of).toBe("moved-on");
    expect(byCode("relay.decide", { version: 1, answer: "edit" }, briefed).of).toBe("input");
    expect(byCode("relay.decide", { version: 1, answer: "edit", brief: "So." }, briefed).of).toBe("accepted");
  });

  test.each(["guided", "brokering", "brief-review"] as const)(
    "a new volunteer takes it up where it stood, in %s",
    (resumes) => {
      const came = by("daniel", "relay.claim", {}, anonymousCase("received", { resumes }));
      expect(came.written("anonymous-case")).toMatchObject({ state: resumes, volunteer: { id: "daniel" } });
    },
  );

  test("whoever reads one request claims no other, and whoever waits for a caller may", () => {
    const reading = anonymousCase("triage", {
      pk: "c".repeat(32),
      volunteer: someoneOf("daniel"),
      people: ["daniel"],
    });
    const claim = (other: AnonymousCase) =>
      given(anonymousCase("received"), other).as("daniel").when("relay.claim", { caseId }).of;
    expect(claim(reading)).toBe("slow-down");
    expect(claim({ ...reading, move: "caller" })).toBe("accepted");
  });

  test("it does not exist for a unit from which it is kept", () => {
    const kept = anonymousCase("received", { hiddenUnits: ["sales"] });
    expect(by("daniel", "relay.claim", {}, kept).of).toBe("not-found");
  });

  test("a name is given in two steps, with a day in between", () => {
    const began = (revealFrom: string) => anonymousCase("relay-active", { revealFrom });
    expect(byCode("relay.reveal", { step: "second" }, anonymousCase("relay-active")).of).toBe("moved-on");
    expect(byCode("relay.reveal", { step: "first" }, began("2026-11-04")).of).toBe("moved-on");
    expect(byCode("relay.reveal", { step: "second" }, began("2026-11-03")).of).toBe("moved-on");
    const given = byCode("relay.reveal", { step: "second" }, began("2026-11-02"));
    expect(given.written("anonymous-case")).toMatchObject({ state: "named-active", name: "Amara Okafor" });
  });

  test("where it waited for a volunteer, all of them hear that it was taken back, and else whoever has a part in it", () => {
    const heard = (state: AnonymousCase["state"]) =>
      byCode("relay.withdraw", {}, anonymousCase(state)).notices.map((notice) =>
        "personId" in notice ? notice.personId : notice.to,
      );
    expect(heard("received")).toContain("pool");
    expect(heard("relay-active")).not.toContain("pool");
    expect(heard("relay-active")).toEqual(expect.arrayContaining(["chloe", "ben"]));
  });

  test("where it was flagged once, it is not flagged again", () => {
    expect(by("chloe", "relay.flag", {}, anonymousCase("guided", { coached: true })).of).toBe("moved-on");
  });

  test("nobody reads what the caller writes where no volunteer is left", () => {
    const { volunteer: _chloe, ...alone } = anonymousCase("relay-active");
    expect(byCode("relay.write", { words: "Hello?", to: "volunteer" }, alone).of).toBe("moved-on");
    expect(byCode("relay.write", { words: "Hello?" }, alone).of).toBe("accepted");
  });

  test("the lead learns nothing of who is asked", () => {
    const came = by("farid", "relay.assign", {}, anonymousCase("received"));
    expect(JSON.stringify(came.view)).not.toMatch(/chloe|daniel/i);
    expect(came.notices).toMatchObject([{ to: "person", verb: "relay.desk", input: {} }]);
  });

  test("where every volunteer has stepped aside, nobody can be asked", () => {
    const apart = ["chloe", "daniel", "priya", "vera"];
    expect(by("farid", "relay.assign", {}, anonymousCase("received", { apart })).of).toBe("moved-on");
  });
});
