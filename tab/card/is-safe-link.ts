/** Only ever https: a card may carry what somebody typed, and `javascript:` is an address too. */
export function isSafeLink(address: unknown): address is string {
  return typeof address === "string" && URL.canParse(address) && new URL(address).protocol === "https:";
}
