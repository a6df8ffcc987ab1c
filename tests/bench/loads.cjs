// Loads a script, if one is named, and says how long that took and what memory the process then has. With "activity",
// also has the shipped bundle take its first activity: by then the whole Teams SDK is loaded.
const Module = require("node:module");

const [script, more] = process.argv.slice(2);
const handlers = new Map();
const core = {
  version: "3.0.0",
  hostVersion: "4.1037.0",
  setProgrammingModel() {},
  getProgrammingModel() {},
  registerFunction: (metadata, callback) => {
    handlers.set(metadata.name, callback);
    return { dispose() {} };
  },
  registerHook: () => ({ dispose() {} }),
  log() {},
  Disposable: class {},
};
const load = Module._load;
Module._load = function (id, ...rest) {
  return id === "@azure/functions-core" ? core : load.call(this, id, ...rest);
};

async function main() {
  const begun = process.hrtime.bigint();
  if (script !== undefined) require(script);
  if (more === "activity") await firstActivity();
  const ms = Number(process.hrtime.bigint() - begun) / 1e6;
  process.stdout.write(`\n${JSON.stringify({ ms, mb: process.memoryUsage().rss / 1e6 })}\n`);
  process.exit(0);
}

/** An activity without a token: refused, after everything that decides so has been loaded. */
async function firstActivity() {
  const activity = {
    type: "message",
    channelId: "msteams",
    serviceUrl: "https://smba.trafficmanager.net/teams/",
    from: { id: "x" },
    recipient: { id: "y" },
    conversation: { id: "z", tenantId: process.env.BOT_TENANT_ID },
  };
  const headers = new Headers({ "content-type": "application/json" });
  const request = { headers, params: {}, text: async () => JSON.stringify(activity) };
  const answer = await handlers.get("messages")(request, {});
  if (answer.status !== 401) throw new Error(`answered ${answer.status}`);
}

void main();
