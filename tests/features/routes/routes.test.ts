import type { Refusal } from "../../../api/core/outcome";
import { countryOf } from "../../../api/features/routes/country-of";
import { openProduct, type TestProduct } from "../../kit/product";

type Shown = { routes: { line: string; sentence: string }[]; countries: { value: string; title: string }[] };

describe("where to turn", () => {
  let product: TestProduct;
  beforeEach(async () => {
    product = await openProduct();
  });
  afterEach(() => product.close());

  const shown = async (country?: string) => {
    product.clock.skip(0.001);
    const { routes } = await product.does<Shown>(
      "amara",
      "routes.show",
      country === undefined ? {} : { country },
    );
    return Object.fromEntries(routes.map(({ line, sentence }) => [line, sentence]));
  };
  const set = (input: object, key = "farid") => product.as(key, "routes.set", input);
  const refusal = async (input: object, key?: string): Promise<Refusal | undefined> => {
    const answer = await set(input, key);
    return answer.ok ? undefined : answer.refusal;
  };

  test("a lead sets it for a country, and what is left empty is what holds everywhere", async () => {
    const everywhere = await shown();
    await set({ country: "no", helpline: "116 123", atWork: "" });
    expect(await shown("NO")).toEqual({ ...everywhere, helpline: "116 123" });
    expect(await shown()).toEqual(everywhere);
  });

  test("what is left out stays as it was, and each country is its own", async () => {
    await set({ country: "NO", helpline: "116 123", emergency: "113" });
    await set({ country: "Norway", emergency: "112" });
    await set({ country: "CL", emergency: "131" });
    expect(await shown("NO")).toMatchObject({ helpline: "116 123", emergency: "112" });
    expect((await shown("CL")).emergency).toBe("131");
    const { countries } = await product.does<Shown>("amara", "routes.show");
    expect(countries).toEqual([
      { value: "CL", title: "Chile" },
      { value: "NO", title: "Norway" },
    ]);
  });

  test("a country all of whose lines are emptied is forgotten", async () => {
    await set({ country: "NO", helpline: "116 123" });
    await set({ country: "NO", emergency: "", helpline: "", authority: "", atWork: "" });
    product.clock.skip(0.001);
    expect((await product.does<Shown>("amara", "routes.show")).countries).toEqual([]);
  });

  test("what else the programme has decided stays", async () => {
    await product.does("farid", "programme.calendar", { holidays: "2026-12-25" });
    await set({ country: "NO", helpline: "116 123" });
    await product.does("farid", "programme.calendar", { morning: "09:00" });
    expect(await shown("NO")).toMatchObject({ helpline: "116 123" });
    expect(await product.does("farid", "programme.calendar")).toMatchObject({ holidays: ["2026-12-25"] });
  });

  test.each(["Atlantis", "", "N", "NOR", "EU", "ZZ", "__proto__", "constructor"])(
    "“%s” is no country, and a lead is told what to write",
    async (country) => {
      expect(await refusal({ country, helpline: "x" })).toMatchObject({
        code: "input",
        message: expect.stringContaining("Nothing was changed"),
        next: expect.stringContaining("Norway"),
      });
      expect(await shown(country)).toEqual(await shown());
    },
  );

  test("nobody but a lead sets it", async () => {
    for (const key of ["amara", "ben", "chloe", "elena", "hugo", "grace", "jonas"])
      expect([key, (await refusal({ country: "NO", helpline: "x" }, key))?.code]).toEqual([key, "may-not"]);
  });

  test("a line that is too long to be read in one look is refused", async () => {
    expect(await refusal({ country: "NO", helpline: "9".repeat(301) })).toMatchObject({
      code: "input",
      next: expect.stringContaining("three hundred"),
    });
  });

  test.each([
    ["no", "NO"],
    [" Norway ", "NO"],
    ["united kingdom", "GB"],
    ["Côte d’Ivoire", "CI"],
    ["uk", "GB"],
    ["Europe", undefined],
  ])("“%s” is read as %s", (typed, code) => {
    expect(countryOf(typed)).toBe(code);
  });
});
