import { CONTAINERS } from "../../api/core/store";
import { REQUIRED } from "../../api/host/config";
import { at, Code, literal } from "./literal";
import { nodesOf, parseBicep, partsOf } from "./parse-bicep";
import { declarations, type Files, variable } from "./read-bicep";

/** What the Functions platform needs beside the product's own settings: all by identity, nothing secret. */
export const PLATFORM = [
  "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
  "APPLICATIONINSIGHTS_CONNECTION_STRING",
  "AZURE_CLIENT_ID",
  "AzureWebJobsStorage__accountName",
  "AzureWebJobsStorage__clientId",
  "AzureWebJobsStorage__credential",
];

/** App settings that the product requires and nobody sets, or that are set and nobody reads. */
export function settingProblems(files: Files): string[] {
  const all = declarations(files);
  const given = Object.keys(
    at(all.find(({ type }) => type === "modules/app.bicep")?.body ?? null, "params.settings") ?? {},
  );
  const config = all.find(
    ({ type, body }) => type === "Microsoft.Web/sites/config" && at(body, "name") === "appsettings",
  );
  const platform = platformSettings(config && at(config.body, "properties"));
  // Known only once the app is uploaded: empty until then.
  const wanted = [...REQUIRED.azure, "TEAMS_APP_ID"];
  return [...compare("the product", given, wanted), ...compare("the platform", platform, PLATFORM)];
}

/** The second part of `union(settings, {…})`. */
function platformSettings(value: unknown): string[] {
  if (!(value instanceof Code) || !value.text.startsWith("union(settings, {")) return [];
  const [made] = nodesOf(parseBicep(`var it = ${value.text}`), "arguments");
  return Object.keys(literal(made && partsOf(made)[1]) ?? {});
}

function compare(whose: string, given: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...wanted.filter((name) => !given.includes(name)).map((name) => `${whose} misses ${name}`),
    ...given.filter((name) => !wanted.includes(name)).map((name) => `${whose} does not read ${name}`),
  ];
}

/** Containers that the store's port names and nobody makes, or the other way round, or made another way. */
export function containerProblems(files: Files): string[] {
  const made = declarations(files).filter(({ type }) => type.endsWith("/sqlDatabases/containers"));
  const [container] = made;
  if (made.length !== 1 || !(container?.loop?.over instanceof Code))
    return ["the containers are not made in one loop"];
  const { file, loop, body } = container;
  const names = variable(files, file, loop.over instanceof Code ? loop.over.text : "");
  const isId = (path: string) => (at(body, path) as Code | undefined)?.text === loop.name;
  const ttl = at(body, "properties.resource.defaultTtl");
  return [
    ...compare("the store", Array.isArray(names) ? names.map(String) : [], CONTAINERS),
    ...(isId("name") && isId("properties.resource.id") ? [] : ["a container has another name"]),
    ...(JSON.stringify(at(body, "properties.resource.partitionKey.paths")) === '["/pk"]'
      ? []
      : ["the partition key is not /pk"]),
    ...(ttl === -1 || (ttl instanceof Code && ttl.text === "-1") ? [] : ["time to live is not on"]),
  ];
}
