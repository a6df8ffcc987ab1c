import type { Contacts } from "./contacts";

/**
 * How Teams calls somebody in a card that each person sees alone: by the id they have in their chat with Ally (29:…), which
 * is what is documented; for whoever has never met Ally, by the one that follows from their Entra id.
 */
export async function teamsUserId(contacts: Contacts, personId: string): Promise<string> {
  const address = await contacts.find(personId);
  const { user } = address === undefined ? {} : (JSON.parse(address) as { user?: { id?: string } });
  return user?.id ?? `8:orgid:${personId}`;
}
