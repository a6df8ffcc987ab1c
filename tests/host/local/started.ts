import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export const root = join(__dirname, "../../..");

export interface Started {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything it has printed. */
  said(): string;
  /** Sends a signal and resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  verb(
    person: string,
    name: string,
    input?: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Body }>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** An answer as the wire has it. */
export interface Body {
  readonly view: string;
  readonly data: { caseId: string; state: string; requests: { caseId: string }[] };
  readonly card: object;
  readonly error: { code: string; message: string; next: string };
}

/** Runs `npm start`'s script for real. Resolves when it says where it runs, or with its last words when it ends first. */
export async function start(
  environment: Record<string, string>,
  ...args: string[]
): Promise<Started | { readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [join(root, "infra/start.mjs"), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const url = await new Promise<string | undefined>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /running at (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    void exited.then(() => resolve(undefined));
  });
  if (url === undefined) return { code: await exited, said };

  const tokens = new Map<string, string>();
  const post: Started["post"] = (path, body, headers = {}) =>
    fetch(new URL(path, url), {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const tokenOf = async (person: string) => {
    const kept = tokens.get(person);
    if (kept !== undefined) return kept;
    const { token } = (await (await post("/api/dev/token", { person })).json()) as { token: string };
    tokens.set(person, token);
    return token;
  };
  return {
    url,
    child,
    said: () => said,
    post,
    async stop(signal = "SIGINT") {
      child.kill(signal);
      return exited;
    },
    async verb(person, name, input = {}, headers = {}) {
      const authorization = `Bearer ${await tokenOf(person)}`;
      const response = await post(`/api/verbs/${name}`, input, { authorization, ...headers });
      return { status: response.status, body: (await response.json()) as Body };
    },
  };
}
