import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { personIdOf } from "../../kit/product";
import { root } from "../local/started";
import SETTINGS from "./azure-settings.json";

export interface Answer {
  readonly status?: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** As much of a verb's answer as the tests look at. */
interface VerbBody {
  readonly view: string;
  readonly data: { readonly caseId: string };
  readonly error: { readonly code: string; readonly next: string };
}

/** The function app as it is shipped, up in a stand-in for the Functions worker. */
export interface AzureApp {
  readonly model: string;
  readonly functions: readonly {
    readonly name: string;
    readonly bindings: readonly Record<string, unknown>[];
  }[];
  /** Invokes a function by its name. */
  call(name: string, request?: object): Promise<Answer>;
  /** Lets days go by for the app. */
  pass(days: number): Promise<void>;
  /** A verb as somebody of the cast, with a token as Entra signs them. */
  verb(
    person: string,
    name: string,
    input?: object,
    headers?: Record<string, string>,
  ): Promise<{ status?: number; coding?: string; body: VerbBody }>;
  stop(): Promise<void>;
}

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const keys = JSON.stringify({
  keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k1", use: "sig", alg: "RS256" }],
});

/** Builds the function app into a folder of its own. `remove` takes it away again. */
export async function buildDist(): Promise<{ readonly dist: string; remove(): void }> {
  const dist = mkdtempSync(join(tmpdir(), "alongside-dist-"));
  const build = spawn(process.execPath, [join(root, "infra/build-azure.mjs"), dist], { stdio: "ignore" });
  if ((await ended(build)) !== 0) throw new Error("The function app could not be built.");
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

/** Runs the bundle with these settings and nothing else of this process's environment. */
export function runBundle(dist: string, environment: object): ChildProcess {
  return spawn(process.execPath, [join(__dirname, "azure-worker.cjs"), join(dist, "main.js"), keys], {
    env: { PATH: process.env.PATH, ...environment } as NodeJS.ProcessEnv,
    stdio: ["pipe", "pipe", "pipe"],
  });
}

export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}

export async function startAzureApp(dist: string, environment: object): Promise<AzureApp> {
  const child = runBundle(dist, environment);
  const answers = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const registered = await new Promise<Pick<AzureApp, "model" | "functions">>((resolve) => {
    lines.once("line", (first) => {
      resolve(JSON.parse(first));
      lines.on("line", (line) => {
        const answer = JSON.parse(line) as Answer & { id?: number };
        if (answer.id !== undefined) answers.get(answer.id)?.(answer);
      });
    });
  });
  const send = (line: object) =>
    new Promise<Answer>((resolve) => {
      calls += 1;
      answers.set(calls, resolve);
      child.stdin?.write(`${JSON.stringify({ id: calls, ...line })}\n`);
    });
  const call: AzureApp["call"] = (name, request = {}) => send({ name, ...request });
  return {
    ...registered,
    call,
    async pass(days) {
      await send({ pass: days });
    },
    async verb(person, name, input = {}, more = {}) {
      const { status, headers, text } = await call("verb", {
        method: "POST",
        url: `${SETTINGS.PUBLIC_URL}/api/verbs/${name}`,
        params: { name },
        headers: { authorization: `Bearer ${tokenOf(person)}`, "content-type": "application/json", ...more },
        body: JSON.stringify(input),
      });
      const coding = headers["content-encoding"];
      return {
        ...(status !== undefined && { status }),
        ...(coding !== undefined && { coding }),
        body: JSON.parse(text),
      };
    },
    async stop() {
      const gone = ended(child);
      child.kill();
      await gone;
    },
  };
}

function tokenOf(person: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const tenant = SETTINGS.BOT_TENANT_ID;
  const claims = {
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    aud: SETTINGS.ENTRA_CLIENT_ID,
    tid: tenant,
    oid: personIdOf(person),
    scp: "access_as_user",
    // Good for the days that a test lets go by, too.
    exp: Math.floor(Date.now() / 1000) + 30 * 86_400,
  };
  const text = `${part({ alg: "RS256", kid: "k1" })}.${part(claims)}`;
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
}
