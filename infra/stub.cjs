// Stands in, in the shipped bundle, for packages that the libraries we use mention while loading and that nothing we do
// ever reaches: recognisers of dates for a sign-in prompt in chat, an XML reader for card expressions, a table of file
// types for uploads. Constants are there to be read; using anything is a bug, and says so. `tests/host/slim.test.ts`.
const DIALOG_STATUS = { empty: "empty", waiting: "waiting", complete: "complete", cancelled: "cancelled" };

const unused = (name) =>
  class {
    constructor() {
      throw new Error(`${name} is not in this build.`);
    }
    static lookup() {
      throw new Error(`${name} is not in this build.`);
    }
  };

module.exports = new Proxy(
  {
    DialogTurnStatus: DIALOG_STATUS,
    // node-fetch prefers Node's own, which is this one.
    URL,
  },
  {
    get: (kept, name) =>
      name in kept || typeof name === "symbol" || name === "__esModule" ? kept[name] : unused(name),
  },
);
