import type { HttpMethod, HttpRequest, HttpResponseInit } from "./http/functions-library";
import { health } from "./http/health";
import { postActivity } from "./http/post-activity";
import { tabFile } from "./http/tab-files";
import { listVerbs, postVerb, verbMayCompress } from "./http/verb-routes";
import type { Product } from "./product";

export interface HttpFunction {
  readonly name: string;
  readonly methods: HttpMethod[];
  /** As Azure Functions writes routes: `{name}` is one segment, `{*path}` the rest. */
  readonly route: string;
  handle(request: HttpRequest, product: Product): Promise<HttpResponseInit>;
  /** Whether what it answers to this may be compressed on its way (decision 0032). What does not say so goes out as it is. */
  mayCompress?(request: HttpRequest, product: Product): boolean;
}

export interface TimerFunction {
  readonly name: string;
  /** NCRONTAB: second minute hour day month weekday, in UTC. */
  readonly schedule: string;
  run(product: Product): Promise<void>;
}

/** R117: everything the product serves. Azure registers this table; one machine serves it. */
export const httpFunctions: readonly HttpFunction[] = [
  { name: "messages", methods: ["POST"], route: "api/messages", handle: postActivity },
  {
    name: "verb",
    methods: ["POST"],
    route: "api/verbs/{name}",
    handle: postVerb,
    mayCompress: verbMayCompress,
  },
  { name: "verbs", methods: ["GET"], route: "api/verbs", handle: listVerbs, mayCompress: () => true },
  { name: "health", methods: ["GET"], route: "api/health", handle: (_request, product) => health(product) },
  {
    name: "tab",
    methods: ["GET"],
    route: "tab/{*path}",
    handle: (request, product) => tabFile(request, product.tabFolder, request.params.path ?? ""),
  },
];

/** What the clock starts. Every job looks at what is due, so that running late or twice changes nothing. */
export const timerFunctions: readonly TimerFunction[] = [
  { name: "due", schedule: "0 * * * * *", run: (product) => product.runDue() },
];
