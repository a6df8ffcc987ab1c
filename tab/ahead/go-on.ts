/** Begins the rest of the page's scripts, which came along with the page. Once, however often it is called. */
export function goOn(): void {
  const rest = document.querySelector<HTMLLinkElement>("link[data-rest]");
  if (rest === null) return;
  delete rest.dataset.rest;
  const script = document.createElement("script");
  script.type = "module";
  script.src = rest.href;
  document.head.append(script);
}
