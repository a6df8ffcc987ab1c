/**
 * Copies what an element says; where the browser does not let us, selects it, so that two keys do. Returns
 * which.
 */
export async function copyText(element: HTMLElement): Promise<"copied" | "selected"> {
  try {
    await navigator.clipboard.writeText(element.textContent?.trim() ?? "");
    return "copied";
  } catch {
    window.getSelection()?.selectAllChildren(element);
    return "selected";
  }
}
