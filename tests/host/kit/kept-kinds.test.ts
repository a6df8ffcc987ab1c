import { isKept } from "../../../api/host/kit/kept-kinds";
import { registry } from "../../../api/host/registry";

describe("what stays in memory once it was read", () => {
  test("is named requests, and nothing of a kind that also stands in anonymous ones: a look must not tell who was just there", () => {
    expect(isKept("case")).toBe(true);
    const nameless = registry.documents.filter(({ hour, shredded }) => hour !== undefined || shredded);
    expect(nameless.length).toBeGreaterThan(3);
    expect(nameless.filter(({ kind }) => isKept(kind))).toEqual([]);
  });

  test("is nothing of a person, whose profile is read with whatever they do, without their name too", () => {
    const ofPeople = registry.documents.filter(({ container }) => container === "people");
    expect(ofPeople.map(({ kind }) => kind)).toContain("person");
    expect(ofPeople.filter(({ kind }) => isKept(kind))).toEqual([]);
  });

  test("is nothing whose key may be destroyed", () => {
    const underTheirOwn = registry.documents.filter(
      ({ sealed }) => typeof sealed === "object" && sealed.under === "case",
    );
    expect(underTheirOwn.length).toBeGreaterThan(0);
    expect(underTheirOwn.filter(({ kind }) => isKept(kind))).toEqual([]);
  });
});
