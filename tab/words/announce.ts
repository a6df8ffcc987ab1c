/**
 * Says something to a screen reader, politely. The region is made once and stays: a new one would not be
 * heard.
 */
export function announce(sentence: string): void {
  const found = document.getElementById("announcer");
  const region = found ?? document.createElement("p");
  if (found === null) {
    region.id = "announcer";
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = sentence;
}
