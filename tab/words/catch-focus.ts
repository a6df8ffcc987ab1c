/** Where the button that had the focus is gone with what it stood in, reading goes on at the page's heading. */
export function catchFocus(page: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  const heading = page.querySelector<HTMLElement>("h1");
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus();
}
