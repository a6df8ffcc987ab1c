/** A country as ISO 3166-1 writes it, two letters, from its code or its English name; undefined where there is none such. */
export function countryOf(typed: string): string | undefined {
  const wanted = typed.trim();
  const code = wanted.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && nameOf(code) !== undefined) return nowadays(code);
  return byName().get(wanted.toLowerCase());
}

/** The country's name in this language, or the code where it has none. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}

const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
/** Codes that name no country though they have a name. */
const NOT_ONE = new Set(["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"]);

function nameOf(code: string): string | undefined {
  return NOT_ONE.has(code) ? undefined : english.of(code);
}

/** Codes that are out of use lead to the one in use: UK is GB. */
function nowadays(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}

let names: ReadonlyMap<string, string> | undefined;

function byName(): ReadonlyMap<string, string> {
  names ??= new Map(allCodes().map((code) => [(nameOf(code) ?? "").toLowerCase(), nowadays(code)]));
  return names;
}

function allCodes(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => nameOf(code) !== undefined);
}
