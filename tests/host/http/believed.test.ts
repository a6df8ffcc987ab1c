import { keepBelieved } from "../../../api/host/http/believed";

describe("a token whose signature was found good", () => {
  const amara = { id: "33333333-3333-4333-8333-333333333333", name: "Amara" };

  test("is believed for a minute, and no other with it", () => {
    let now = 0;
    const believed = keepBelieved(() => now);
    expect(believed.find("a.b.c")).toBeUndefined();
    believed.keep("a.b.c", amara);
    expect(believed.find("a.b.c")).toEqual(amara);
    expect(believed.find("a.b.d")).toBeUndefined();
    now = 59_999;
    expect(believed.find("a.b.c")).toEqual(amara);
    now = 60_000;
    expect(believed.find("a.b.c")).toBeUndefined();
  });
});
