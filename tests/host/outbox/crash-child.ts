import { join } from "node:path";
import { openFiles } from "../../../api/host/kit/open-files";
import { createDevSignIn } from "../../../api/host/local/dev-sign-in";
import { buildProduct } from "../../../api/host/product";
import { openKeyFile } from "../../../api/keys/key-file";
import { signedInAs } from "../../kit/signed-in-as";

/** A process of its own: one verb as one person, then whatever the product does after it. Ended from outside. */
async function main([folder = "", key = "", verb = "", input = "{}", now = ""]: string[]): Promise<void> {
  const clock = { now: () => new Date(now) };
  const { whoAsks } = await createDevSignIn();
  const product = buildProduct({
    store: await openFiles(folder, clock),
    keys: openKeyFile(join(folder, "key")),
    clock,
    log: () => undefined,
    whoAsks,
    bot: { kind: "this-machine" },
    leads: [],
    tabLink: () => "",
    tabFolder: folder,
    version: "0",
  });
  const answer = await product.dispatch({
    verb,
    input: JSON.parse(input),
    identity: signedInAs(key),
  });
  process.stdout.write(answer.ok ? "accepted\n" : `refused ${answer.refusal.message}\n`);
  setInterval(() => undefined, 1000);
}

void main(process.argv.slice(2));
