// Stands where the Functions worker stands: gives the shipped bundle its "@azure/functions-core", takes what it
// registers, and drives the real programming model with invocations read as JSON lines from stdin.
// `{pass: days}` moves its clock. argv: the bundle, and the public keys that Entra's key address answers with. Nothing else is reachable but loopback.
const dns = require("node:dns");
const Module = require("node:module");
const readline = require("node:readline");
const zlib = require("node:zlib");

const [bundle, keys] = process.argv.slice(2);
const registered = [];
let model;
const core = {
  version: "3.0.0",
  hostVersion: "4.1037.0",
  funcName: undefined,
  setProgrammingModel: (given) => {
    model = given;
  },
  getProgrammingModel: () => model,
  registerFunction: (metadata, callback) => {
    registered.push({ metadata, callback });
    return { dispose() {} };
  },
  registerHook: () => ({ dispose() {} }),
  log() {},
  Disposable: class {
    dispose() {}
  },
};
const load = Module._load;
Module._load = function (id, ...rest) {
  return id === "@azure/functions-core" ? core : load.call(this, id, ...rest);
};
// A vault has a name of its own, and here it is this machine.
const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(name.endsWith(".vault.example") ? "127.0.0.1" : name, ...rest);
const { fetch } = globalThis;
globalThis.fetch = async (url, ...rest) => {
  const { hostname, pathname } = new URL(String(url?.url ?? url));
  if (pathname.endsWith("/discovery/v2.0/keys")) {
    return new Response(keys, { headers: { "content-type": "application/json" } });
  }
  if (hostname === "127.0.0.1") return fetch(url, ...rest);
  throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } });
};

// Days that a test lets go by: to the bundle it is so much later than the machine's clock says.
let days = 0;
const machine = Date;
const now = () => machine.now() + days * 86_400_000;
globalThis.Date = new Proxy(machine, {
  construct: (_date, given) => new machine(...(given.length > 0 ? given : [now()])),
  get: (_date, name) => (name === "now" ? now : machine[name]),
});
require(bundle);

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
say({
  model: model?.name,
  functions: registered.map(({ metadata }) => ({
    name: metadata.name,
    bindings: Object.values(metadata.bindings),
  })),
});

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
  const { id, pass, name, method = "GET", url, headers = {}, params = {}, body } = JSON.parse(line);
  if (pass !== undefined) {
    days += pass;
    return say({ id });
  }
  const { metadata, callback } = registered.find((each) => each.metadata.name === name);
  const binding = Object.keys(metadata.bindings).find((key) =>
    metadata.bindings[key].type.endsWith("Trigger"),
  );
  const wrap = (record) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, { value }]));
  const http = {
    url,
    method,
    nullableHeaders: wrap(headers),
    nullableParams: wrap(params),
    nullableQuery: {},
  };
  const data =
    url === undefined
      ? { json: "{}" }
      : { http: body === undefined ? http : { ...http, body: { bytes: Buffer.from(body) } } };
  const invocation = model.getInvocationModel({
    invocationId: "invocation-1",
    metadata,
    request: { inputData: [{ name: binding, data }], triggerMetadata: {} },
    state: undefined,
    log() {},
  });
  try {
    const { context, inputs } = await invocation.getArguments();
    const response = await invocation.getResponse(
      context,
      await invocation.invokeFunction(context, inputs, callback),
    );
    const answer = response.returnValue?.http;
    const bytes = Buffer.from(answer?.body?.bytes ?? answer?.body?.string ?? "");
    // What the last proxy before a client does not do: the client reads what it said it takes.
    const decode = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync };
    const text = String(decode[answer?.headers?.["content-encoding"]]?.(bytes) ?? bytes);
    say({ id, status: Number(answer?.statusCode), headers: answer?.headers ?? {}, text });
  } catch (error) {
    say({ id, threw: error.name });
  }
});
