import { at, type Value } from "./literal";
import { nodesOf, parseBicep } from "./parse-bicep";
import { declarations, type Files } from "./read-bicep";

/** What every resource of a type must say of itself: [type, path, value, why]. */
export const DOORS: readonly (readonly [string, string, Value, string])[] = [
  [
    "Microsoft.DocumentDB/databaseAccounts",
    "properties.disableLocalAuth",
    true,
    "records are reached by identity",
  ],
  ["Microsoft.DocumentDB/databaseAccounts", "properties.minimalTlsVersion", "Tls12", "TLS 1.2 or newer"],
  [
    "Microsoft.Storage/storageAccounts",
    "properties.allowSharedKeyAccess",
    false,
    "the host's storage is reached by identity",
  ],
  ["Microsoft.Storage/storageAccounts", "properties.allowBlobPublicAccess", false, "no file is public"],
  ["Microsoft.Storage/storageAccounts", "properties.supportsHttpsTrafficOnly", true, "https only"],
  ["Microsoft.Storage/storageAccounts", "properties.minimumTlsVersion", "TLS1_2", "TLS 1.2 or newer"],
  ["Microsoft.Insights/components", "properties.DisableIpMasking", false, "telemetry without client address"],
  ["Microsoft.Insights/components", "properties.DisableLocalAuth", true, "logs are written by identity"],
  ["Microsoft.KeyVault/vaults", "properties.enableRbacAuthorization", true, "the key is reached by role"],
  ["Microsoft.KeyVault/vaults", "properties.enableSoftDelete", true, "a deleted key can be brought back"],
  [
    "Microsoft.KeyVault/vaults",
    "properties.enablePurgeProtection",
    true,
    "nobody can delete the key for good",
  ],
  ["Microsoft.KeyVault/vaults/keys", "properties.kty", "RSA", "the key wraps with RSA"],
  ["Microsoft.KeyVault/vaults/keys", "properties.keySize", 3072, "the key is long enough"],
  ["Microsoft.Web/sites", "properties.httpsOnly", true, "https only"],
  ["Microsoft.Web/sites", "properties.siteConfig.minTlsVersion", "1.2", "TLS 1.2 or newer"],
  ["Microsoft.Web/sites", "properties.siteConfig.ftpsState", "Disabled", "no FTP"],
  [
    "Microsoft.Web/sites/basicPublishingCredentialsPolicies",
    "properties.allow",
    false,
    "no publishing password",
  ],
  ["Microsoft.BotService/botServices", "properties.msaAppType", "UserAssignedMSI", "the bot has no secret"],
  [
    "Microsoft.BotService/botServices",
    "properties.disableLocalAuth",
    true,
    "the bot's registration is reached by identity",
  ],
];
const SECRET = /\blist\w*\s*\(|ConnectionString|InstrumentationKey|getSecret/;

/** Doors left open: a line each. */
export function openDoors(files: Files): string[] {
  const all = declarations(files);
  const own = (type: string) => all.filter((each) => each.type === type && !each.existing);
  const doors = DOORS.flatMap(([type, path, wanted, why]) => {
    if (own(type).length === 0) return [`there is no ${type}`];
    return own(type)
      .filter(({ body }) => at(body, path) !== wanted)
      .map(() => `${why}: ${path}`);
  });
  const outputs = [...files].flatMap(([file, text]) =>
    nodesOf(parseBicep(text), "output_declaration")
      .filter((node) => SECRET.test(node.text) || /secure/.test(node.previousNamedSibling?.text ?? ""))
      .map(() => `${file}: an output tells a secret`),
  );
  const keys = [...files]
    .filter(([, text]) => /\.list\w+\(/.test(text))
    .map(([file]) => `${file}: keys are listed`);
  // What Azure can log of requests holds the address of whoever sent them.
  const logs = own("Microsoft.Insights/diagnosticSettings").map(
    ({ file }) => `${file}: requests are logged with addresses`,
  );
  return [...doors, ...outputs, ...keys, ...logs];
}
