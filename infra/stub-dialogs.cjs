// Stands in for botbuilder-dialogs in the shipped bundle. teams-ai mentions its classes while loading, for a sign-in
// prompt in chat that this product does not have; the real one brings 4 MB of date and number recognisers.
// Using any of them is a bug, and says so.
const missing = (name) =>
  class {
    constructor() {
      throw new Error(`botbuilder-dialogs' ${name} is not in this build.`);
    }
  };

module.exports = {
  Dialog: missing("Dialog"),
  DialogSet: missing("DialogSet"),
  OAuthPrompt: missing("OAuthPrompt"),
  WaterfallDialog: missing("WaterfallDialog"),
  DialogTurnStatus: { empty: "empty", waiting: "waiting", complete: "complete", cancelled: "cancelled" },
};
