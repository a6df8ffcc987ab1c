import { readFileSync } from "node:fs";
import { openConnection } from "./connection";

/** What a server is asked, and how hard. */
export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Seconds before that of which nothing is counted: code that has run a few times runs otherwise than code that has run often. */
  readonly warmUp: number;
  /** Asked in turn, each once: they wait in one line for whichever connection is free. Begun anew at the end when `again`. */
  readonly requests: readonly Asked[];
  readonly again: boolean;
  /** Milliseconds to wait between an answer and the next request of a connection; 0 for none. */
  readonly pauseMs: number;
}

/** A request: `token` signs it, `input` is posted as JSON. */
export interface Asked {
  readonly path: string;
  readonly token?: string;
  readonly input?: object;
}

/** What came of it. Times in milliseconds, of one request. */
export interface Loaded {
  /** Requests in all, those of the warm-up among them. */
  readonly asked: number;
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** Status to how many. */
  readonly answers: Readonly<Record<string, number>>;
}

/** A process of its own, which reads a `Load` and says what came of it. */
async function main(): Promise<void> {
  const load = JSON.parse(readFileSync(0, "utf8")) as Load;
  const wires = load.requests.map((each) => wireOf(each));
  const times: number[] = [];
  const answers: Record<string, number> = {};
  let asked = 0;
  const began = performance.now();
  const counted = began + load.warmUp * 1000;
  const until = counted + load.seconds * 1000;
  const next = () => wires[load.again ? asked % wires.length : asked];
  const keepAsking = async () => {
    const connection = await openConnection(load.port);
    for (let wire = next(); wire !== undefined && performance.now() < until; wire = next()) {
      asked += 1;
      const at = performance.now();
      const status = await connection.ask(wire);
      if (at < counted) continue;
      times.push(performance.now() - at);
      answers[status] = (answers[status] ?? 0) + 1;
      if (load.pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, load.pauseMs));
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: load.connections }, keepAsking));
  const seconds = (performance.now() - counted) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const loaded: Loaded = {
    asked,
    perSecond: times.length / seconds,
    median: at(0.5),
    p99: at(0.99),
    longest: at(1),
    answers,
  };
  process.stdout.write(JSON.stringify(loaded));
}

function wireOf({ path, token, input }: Asked): Buffer {
  const body = input === undefined ? "" : JSON.stringify(input);
  const lines = [
    `${input === undefined ? "GET" : "POST"} ${path} HTTP/1.1`,
    "host: 127.0.0.1",
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
    ...(input === undefined ? [] : ["content-type: application/json"]),
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
}

void main();
