import type { Reads } from "../../../api/core/verb";
import { registry } from "../../../api/host/registry";
import { walkIn } from "../../kit/case-walk";
import { openProduct, type TestProduct } from "../../kit/product";
import { relayWalkIn } from "../../kit/relay-walk";

const contributions = registry.features.flatMap(({ page }) => page ?? []);

describe("R114: somebody's own page", () => {
  let product: TestProduct;
  let underWay: number;
  let most: number;
  let reads: number;
  beforeEach(async () => {
    product = await openProduct({
      around: (store) => {
        const counted = async <T>(read: Promise<T>): Promise<T> => {
          reads += 1;
          underWay += 1;
          most = Math.max(most, underWay);
          // All that is asked for in one round trip is under way before any of it is answered.
          await new Promise(setImmediate);
          underWay -= 1;
          return read;
        };
        return {
          ...store,
          read: (container, pk, id) => counted(store.read(container, pk, id)),
          query: (container, query) => counted(store.query(container, query)),
        };
      },
    });
    [underWay, most, reads] = [0, 0, 0];
  });
  afterEach(() => product.close());

  test("is read in one round trip, whatever features contribute, after finding out who asks", async () => {
    const scope = { me: { id: "anybody" } } as never;
    const contributed = contributions.flatMap(({ load }) => Object.keys(load(scope) as Reads)).length;
    // The settings are read once a minute, and the month's key once.
    await product.as("amara", "page.mine");
    [most, reads] = [0, 0];
    await product.as("amara", "page.mine");
    expect([reads, most]).toEqual([contributed + 1, contributed]);
  });

  test("is what features contribute, the most urgent first: named and anonymous things side by side", async () => {
    const walk = walkIn(product);
    await walk.active();
    await walk.proposed(["ben"]);
    await relayWalkIn(product).paired({ ally: "ben", code: "0123456789ABCDEG" });
    const page = await product.as("ben", "page.mine");
    if (!page.ok) throw new Error(page.refusal.message);
    const { allyships } = page.data as { allyships: { section: string; verb: string }[] };
    expect(allyships.map(({ section, verb }) => `${section} ${verb}`)).toEqual([
      "waiting cases.show",
      "waiting relay.case",
      "ally cases.show",
    ]);
    expect(page.parts?.map(({ section }) => section)).toEqual(["waiting", "waiting", "ally"]);
  });

  test("answers by the name the wire contract gave it, too, and alike", async () => {
    await walkIn(product).opened();
    expect(await product.as("amara", "cases.mine")).toEqual(await product.as("amara", "page.mine"));
  });

  test("tells the tab everything it draws: where one can go, what heads it, who draws it, and which is the main one", async () => {
    const page = await product.as("amara", "page.mine");
    const { links } = (page.ok ? page.data : {}) as { links: { verb: string; place: string; main?: true }[] };
    expect(links.map(({ verb, place, main }) => `${verb} ${place}${main ? " main" : ""}`)).toEqual([
      "cases.ask first main",
      "cases.board first",
      "relay.ask first",
      "routes.show rest",
      "people.updates rest",
      "volunteers.apply rest",
    ]);
    expect(links[2]).toMatchObject({ drawnBy: "relay-desk", wayFromChat: "relay.door" });
  });

  test("leads to asking first, then to helping, to leading, and to what is one's own, whoever brings it", async () => {
    const groupOf = new Map(
      registry.features.flatMap(({ links = [] }) => links.map(({ verb, group }) => [verb.name, group])),
    );
    for (const [key, groups] of [
      ["ben", ["ask", "own"]],
      ["chloe", ["ask", "help", "own"]],
      ["farid", ["ask", "lead", "own"]],
    ] as const) {
      const page = await product.as(key, "page.mine");
      const { links } = (page.ok ? page.data : { links: [] }) as { links: { verb: string }[] };
      const stands = links.map(({ verb }) => groupOf.get(verb) ?? "");
      expect([key, stands.filter((each, at) => each !== stands[at - 1])]).toEqual([key, groups]);
    }
  });

  test("leads nobody to a verb they may not use", async () => {
    for (const key of ["amara", "ben", "chloe", "farid"]) {
      const page = await product.as(key, "page.mine");
      const { links } = (page.ok ? page.data : { links: [] }) as { links: { verb: string }[] };
      expect(links.length).toBeGreaterThan(3);
      for (const { verb } of links) {
        const answer = await product.as(key, verb);
        // Whoever has not finished the course is told so on the board: that is where they learn of it.
        const told = !answer.ok && verb === "cases.board" && /course/.test(answer.refusal.message);
        expect([key, verb, answer.ok || told]).toEqual([key, verb, true]);
      }
    }
  });
});
