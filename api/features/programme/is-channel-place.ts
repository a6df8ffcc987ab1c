/** Whether this is a conversation reference of a channel, as the bot hands it on: only there is anything posted. */
export function isChannelPlace(place: string): boolean {
  try {
    const { serviceUrl, conversation } = JSON.parse(place) as Record<string, unknown>;
    const { id, conversationType } = (conversation ?? {}) as Record<string, unknown>;
    return typeof serviceUrl === "string" && typeof id === "string" && conversationType === "channel";
  } catch {
    return false;
  }
}
