/**
 * An Entra object id as the product keeps it and compares it: in small letters. Entra writes them so; people, settings and
 * other programs do not always, and who is compared by another spelling is protected from nobody.
 */
export function idOf(written: string): string {
  return written.trim().toLowerCase();
}
