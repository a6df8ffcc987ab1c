/** What stands on a card's buttons, and what each carries. */
export function buttonsOf(card: unknown): { title: string; data: object }[] {
  const { actions = [] } = card as { actions?: { title: string; data: object }[] };
  return actions.map(({ title, data }) => ({ title, data }));
}
