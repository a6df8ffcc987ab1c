/** How the browser is started: without a screen, and without anything of its own to ask the network for. */
export const BROWSER_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A name of another house that leads to this machine, as its owner can arrange at any time.
  "--host-resolver-rules=MAP evil.example 127.0.0.1",
];
