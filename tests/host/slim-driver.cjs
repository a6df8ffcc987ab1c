// Runs the Teams client as it is shipped, slimmed, in a process where nothing but loopback can be reached: validates a
// token with keys it fetches, then sends to Teams, for which it must fetch a token of its managed identity first.
// argv: the bundle, the identity as JSON, a good token, an activity as JSON.
const dns = require("node:dns");

const { lookup } = dns;
const asked = [];
dns.lookup = (host, ...rest) => {
  if (/^(localhost|127\.0\.0\.1)$/.test(host)) return lookup(host, ...rest);
  asked.push(host);
  rest.at(-1)(Object.assign(new Error("not reachable here"), { code: "ENOTFOUND" }));
};

const [bundle, identity, token, activity] = process.argv.slice(2);
const { createTeamsClient } = require(bundle);

async function main() {
  const card = { type: "AdaptiveCard", version: "1.5", body: [] };
  const ally = { press: async () => ({ card }) };
  const client = createTeamsClient({
    identity: JSON.parse(identity),
    ally,
    summary: "summary",
    remember: async () => false,
    broke: (error) => String(error),
  });
  const parsed = JSON.parse(activity);
  const received = await client.receive(parsed, `Bearer ${token}`);
  const address = JSON.stringify({
    serviceUrl: parsed.serviceUrl,
    conversation: { id: "chat" },
    bot: { id: "28:ally" },
    user: { id: "29:amara" },
    channelId: "msteams",
  });
  const sent = await client.send(address, card).then(
    () => "sent",
    (error) => `${error.kind} ${error.reason}`,
  );
  process.stdout.write(JSON.stringify({ received, sent, asked }));
  process.exit(0);
}

void main();
