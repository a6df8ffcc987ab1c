import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { ROLES, type Role } from "../../api/core/person";
import { verbTable } from "../../api/host/http/verb-table";
import { registry } from "../../api/host/registry";
import { changeProfile } from "../kit/case-walk";
import { openProduct, personIdOf, type TestProduct } from "../kit/product";

interface Field {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Field[];
  readonly items?: Field;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}
interface Published {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Field>>;
}

const PLACE = JSON.stringify({
  channelId: "msteams",
  serviceUrl: "https://smba.trafficmanager.net/teams/",
  bot: { id: "28:ally" },
  conversation: { id: "19:x@thread.tacv2", conversationType: "channel", isGroup: true },
});
/** Something for every kind of text that is asked for; which of them fits a field, its schema says. */
const TEXTS = [
  "x",
  "IE",
  "2026-11-02",
  "09:00",
  personIdOf("ben"),
  "0123456789ABCDEF",
  "3",
  "3, 7",
  "Europe/Paris",
  PLACE,
  "",
];
/** What is next to those, and what somebody puts where something else belongs. */
const ODD: readonly unknown[] = [
  ...[
    "2026-02-30",
    "2026-1-1",
    "24:00",
    "9:00",
    "09:00, 21:00",
    "0",
    "-3",
    "3.5",
    "1e2",
    "365",
    "1000",
    " ",
    "\u200b",
    "\n",
  ],
  ...[
    "0123-4567 89ab cdef",
    "0123456789ABCDEU",
    "0123456789ABCDE",
    "oil3456789abcdef",
    "0123456789ABCDEF0",
    "ſ123456789ABCDEF",
  ],
  ...[
    personIdOf("ben").toUpperCase(),
    `${personIdOf("ben")},`,
    `${personIdOf("ben")},,${personIdOf("lea")}`,
    "+01:00",
    ",",
  ],
  ...["true", "false", "yes", "TRUE", "{}", "[]", "constructor", "__proto__", "Ireland"],
  ...[0, -1, 1, 1.5, 2 ** 31, true, false, [], [""], ["x"], {}, { length: 1 }],
];

const ajv = addFormats(new Ajv({ strict: false, allErrors: false, code: { source: false } }));
const rows = verbTable(registry).map(({ who, listed: { name, input } }) => {
  const schema = input as Published;
  const fields = Object.entries(schema.properties ?? {});
  return { name, who, schema, fields, accepts: ajv.compile(input) };
});

/** The limits a schema sets, from both sides. */
function neighboursOf(field: Field): unknown[] {
  const { maxLength = 0, minimum, maximum, maxItems, items, anyOf = [] } = field;
  const long =
    maxLength === 0
      ? []
      : ["x", "é", "😀", " x"].flatMap((each) => [repeat(each, maxLength), repeat(each, maxLength + 1)]);
  const numbers = [minimum, maximum].flatMap((at) => (at === undefined ? [] : [at - 1, at, at + 1]));
  const options = (field.enum ?? [field.const ?? ""]).flatMap((each) => [
    each,
    String(each).toUpperCase(),
    `${each} `,
    `${each},${each}`,
  ]);
  const one = items === undefined ? [] : [...(items.enum ?? [])].concat(TEXTS).slice(0, 12);
  const lists = one.flatMap((each) => [[each], [each, each], [each, 7]]);
  const full =
    maxItems === undefined
      ? []
      : one.slice(0, 2).flatMap((each) => [Array(maxItems).fill(each), Array(maxItems + 1).fill(each)]);
  const within = items === undefined ? [] : neighboursOf(items).map((each) => [each]);
  return [...long, ...numbers, ...options, ...lists, ...full, ...within, ...anyOf.flatMap(neighboursOf)];
}

function repeat(each: string, characters: number): string {
  return [...each.repeat(characters)].slice(0, characters).join("");
}

/** A field's value that its schema takes, by trying. */
function fitting(field: Field): unknown {
  const takes = ajv.compile(field as object);
  return [...TEXTS, ...neighboursOf(field), ...ODD].find((each) => takes(each));
}

describe("what is published of a verb's input", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openProduct();
    for (const role of ROLES) await changeProfile(product, holderOf(role), { roles: [role] });
  });
  afterAll(() => product.close());

  const holderOf = (role: Role | undefined) =>
    ({ hr: "elena", lead: "farid", volunteer: "chloe" })[String(role)] ?? "ben";
  const asksAs = (who: (typeof rows)[number]["who"]) =>
    holderOf(who.roles === "staff" ? undefined : who.roles[0]);

  test("says of each field how long, of which form or which of several it may be", () => {
    const bare = (field: Field): boolean =>
      (field.type === "string" &&
        !field.enum &&
        field.const === undefined &&
        field.maxLength === undefined &&
        !field.pattern) ||
      (field.type === "array" && field.maxItems === undefined) ||
      (field.type === "integer" && (field.minimum === undefined || field.maximum === undefined)) ||
      [...(field.anyOf ?? []), ...(field.items === undefined ? [] : [field.items])].some(bare);
    expect(
      rows.flatMap(({ name, fields }) =>
        fields.filter(([, field]) => bare(field)).map(([key]) => `${name} ${key}`),
      ),
    ).toEqual([]);
  });

  test.each(rows.filter(({ fields }) => fields.length > 0).map((row) => [row.name, row] as const))(
    "%s takes what its schema takes, and refuses as input what it does not",
    async (name, { who, schema, fields, accepts }) => {
      const input = registry.verbs.get(name)?.input;
      const base = Object.fromEntries(
        fields.filter(([key]) => schema.required?.includes(key)).map(([key, field]) => [key, fitting(field)]),
      );
      expect([accepts(base), input?.safeParse(base).success]).toEqual([true, true]);
      const wrong: unknown[] = [];
      for (const [key, field] of fields) {
        const values = [...TEXTS, ...ODD, ...neighboursOf(field)];
        for (const value of values) {
          const given = { ...base, [key]: value };
          const taken = accepts(given);
          if (taken === input?.safeParse(given).success) continue;
          // A few fields of a lead are read by the verb, which says in words what is wrong with them.
          const answer = taken ? undefined : await product.as(asksAs(who), name, given);
          if (answer?.ok === false && answer.refusal.code === "input") continue;
          wrong.push([
            key,
            value,
            taken ? "published as taken, and refused" : "published as refused, and taken",
          ]);
        }
        const { [key]: _left, ...without } = base;
        if (accepts(without) !== input?.safeParse(without).success) wrong.push([key, "left out"]);
      }
      expect(wrong).toEqual([]);
    },
  );

  test("a value that its schema refuses is refused as input on the wire, whoever may use the verb", async () => {
    for (const { name, who, schema, fields, accepts } of rows) {
      const [key, field] = fields.find(([each]) => schema.required?.includes(each)) ?? fields[0] ?? [];
      if (key === undefined || field === undefined || name.startsWith("relay.")) continue;
      const base = Object.fromEntries(
        fields.filter(([each]) => schema.required?.includes(each)).map(([each, of]) => [each, fitting(of)]),
      );
      const given = { ...base, [key]: { not: "this" } };
      expect([name, accepts(given)]).toEqual([name, false]);
      expect(await product.as(asksAs(who), name, given)).toMatchObject({
        ok: false,
        refusal: { code: "input" },
      });
    }
  });
});
