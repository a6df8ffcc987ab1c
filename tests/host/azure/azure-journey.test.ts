import { addDays, dateOf } from "../../../api/core/clock";
import { employees } from "../../../api/host/local/sample-company";
import { openCosmos } from "../../../api/store/cosmos";
import { personIdOf } from "../../kit/product";
import { type CosmosServer, startCosmosServer } from "../../store/cosmos-server";
import { type AzureApp, buildDist, startAzureApp } from "./azure-app";
import SETTINGS from "./azure-settings.json";
import { type LoopbackAzure, openLoopbackAzure } from "./loopback-azure";

describe("R117: a named allyship through the shipped function app and the real Cosmos client", () => {
  let built: Awaited<ReturnType<typeof buildDist>>;
  let cosmos: CosmosServer;
  let azure: LoopbackAzure;
  let app: AzureApp;
  const store = () => openCosmos({ ...cosmos, credential: { key: cosmos.key }, now: () => new Date() });

  beforeAll(async () => {
    built = await buildDist();
    cosmos = await startCosmosServer();
    azure = await openLoopbackAzure(cosmos.endpoint, cosmos.database);
    for (const person of employees(new Date()).slice(0, 13)) {
      await store().commit("people", person.pk, [{ op: "create", doc: person }]);
    }
    app = await startAzureApp(built.dist, { ...SETTINGS, ...azure.settings });
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await azure.close();
    await cosmos.close();
    built.remove();
  });

  test("Amara asks, Ben offers, they agree; it worked, and a week later Finance has the points, from one timer or two", async () => {
    const request = { ask: "sponsorship", need: "Put me forward for the pilot.", kind: "one-off" };
    const opened = await app.verb("amara", "cases.open", request);
    expect(opened).toMatchObject({ status: 200, body: { view: "case", data: { state: "open" } } });
    const { caseId } = opened.body.data;
    expect((await app.verb("ben", "cases.board")).body).toMatchObject({ data: { requests: [{ caseId }] } });
    await app.verb("ben", "cases.offer", { caseId, line: "I decide on it." });
    await app.verb("amara", "cases.choose", { caseId, allyId: personIdOf("ben") });
    await app.verb("ben", "cases.answer", { caseId, accept: true });
    expect(await app.verb("elena", "cases.show", { caseId })).toMatchObject({ status: 403 });
    expect(await app.verb("kim", "cases.show", { caseId })).toMatchObject({ status: 404 });
    const endOn = dateOf(addDays(new Date(), 30));
    const terms = { goal: "My name is on the list.", contact: "A message a week.", endOn };
    expect((await app.verb("ben", "cases.agree", { caseId, ...terms })).status).toBe(200);
    const signed = await app.verb("amara", "cases.sign", { caseId, version: 1 });
    expect(signed.body).toMatchObject({ data: { state: "active" } });
    await app.verb("ben", "cases.finish", { caseId });
    const last = await app.verb("amara", "cases.verdict", { caseId, verdict: "worked" });
    expect(last).toMatchObject({ status: 200, body: { data: { state: "cooling" } } });
    expect((await app.verb("amara", "cases.mine")).body).toMatchObject({ data: { allyships: [{ caseId }] } });

    const page = await app.verb("amara", "page.mine", {}, { "accept-encoding": "gzip, br" });
    expect(page).toMatchObject({ coding: "gzip", body: { data: { allyships: [{ caseId }] } } });

    await app.pass(8);
    await Promise.all([app.call("due"), app.call("due")]);
    expect((await app.verb("amara", "cases.show", { caseId })).body).toMatchObject({
      data: { state: "worked" },
    });
    const season = { pk: String(addDays(new Date(), 8).getUTCFullYear()), where: [], limit: 10 };
    const ledger = await store().query("seasons", {
      ...season,
      where: [{ field: "kind", op: "=", value: "entry" }],
    });
    expect(ledger.items.map(({ doc }) => doc)).toEqual([
      expect.objectContaining({ unit: "Finance", points: 4 }),
    ]);
    expect((await app.verb("elena", "results.latest")).body).toMatchObject({ data: { published: true } });
  }, 60_000);

  test("R2, R9, R10: Kim asks without a name, Chloe words it and helps, and when it ends its key is gone and nothing of it says who asked", async () => {
    const code = "7KQDW3M90123ABCZ";
    const by = (verb: string, input: object = {}) => app.verb("kim", verb, { code, ...input });
    const words = "In the weekly meeting my points come back from somebody else.";
    const sent = await by("relay.send", { ask: "amplification", words, kind: "one-off" });
    expect(sent).toMatchObject({ status: 200, body: { view: "relay-case", data: { state: "received" } } });
    expect((await app.verb("elena", "relay.desk")).status).toBe(403);
    await app.pass(1);
    await Promise.all([app.call("due"), app.call("due")]);
    const desk = await app.verb("chloe", "relay.desk");
    const { waiting } = desk.body.data as unknown as { waiting: { caseId: string }[] };
    const caseId = waiting[0]?.caseId ?? "";
    expect((await app.verb("chloe", "relay.claim", { caseId })).status).toBe(200);
    expect(JSON.stringify((await app.verb("chloe", "relay.case", { caseId })).body)).toContain(words);
    const brief = { caseId, brief: "Points come back under another name.", ten: true };
    expect((await app.verb("chloe", "relay.brief", brief)).status).toBe(200);
    expect(await by("relay.decide", { version: 1, answer: "guided" })).toMatchObject({ status: 200 });
    const beside = () =>
      store()
        .query("cases", { pk: caseId, limit: 100 })
        .then(({ items }) => items.map(({ doc }) => doc));
    for (const trace of [personIdOf("kim"), "Kim Nguyen", code, words])
      expect([trace, JSON.stringify(await beside()).includes(trace)]).toEqual([trace, false]);
    expect((await store().read("vault", caseId, "key"))?.doc.kind).toBe("case-key");
    expect(await by("relay.withdraw")).toMatchObject({ status: 200, body: { data: { over: true } } });
    await app.call("due");
    expect(await store().read("vault", caseId, "key")).toBeUndefined();
    expect((await beside()).filter((doc) => "sealed" in doc)).toEqual([]);
  }, 60_000);
});
