import { NAMED_STATES, namedCase } from "../../../kit/rules/named-case";
import { createMemory } from "./memory";
import { checkStanding } from "./standing";

/** What must hold of every case on a walk holds of the cases that rules are tried on. */
test.each(NAMED_STATES)("the named case of the kit is such as the product leaves one, in %s", (state) => {
  expect(() => checkStanding(undefined, namedCase(state), createMemory())).not.toThrow();
});
