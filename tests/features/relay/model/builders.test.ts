import { anonymousCase, CODE, NAMELESS_STATES } from "../../../kit/rules/anonymous-case";
import { createWatch } from "../../../kit/walk-engine/watch";
import { positionOf } from "./clocks";
import { createMemory, type Known } from "./memory";
import { checkStanding } from "./standing";
import { OVER } from "./table";

/** What must hold of every case on a walk holds of the cases that rules are tried on. */
test.each(NAMELESS_STATES)(
  "the case without a name of the kit is such as the product leaves one, in %s",
  (state) => {
    const found = anonymousCase(state);
    const known: Known = {
      pk: found.pk,
      code: CODE,
      caller: "amara",
      hideFrom: ["vera"],
      hideUnits: [],
      gone: new Set(found.apart),
      asked: new Set(),
      claimed: new Set(),
      reminded: new Map(),
      briefed: false,
      allyship: "sustained",
      toVolunteer: 0,
      fromVolunteer: 0,
      toAlly: 0,
      fromAlly: 0,
      position: positionOf(found),
    };
    const watch = {
      ...createWatch<typeof found>({ kind: found.kind, open: async (_, doc) => doc }),
      hasKey: () => true,
    };
    const behind = { memory: createMemory(), acts: [], now: new Date("2026-11-02T09:00:00Z"), watch };
    // It has stood there a while: nothing about it is new.
    const was = OVER.includes(state) ? undefined : found;
    expect(() => checkStanding(was, found, known, behind)).not.toThrow();
  },
);
