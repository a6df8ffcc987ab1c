import { ahead, MINE } from "./ahead/personal";
import { PersonalPage } from "./personal/personal-page";
import { quickHide } from "./personal/quick-hide";
import { startPage } from "./start-page";

/** The personal tab "My allyships". R114. */
startPage(async (host, page) => {
  const ask = await ahead;
  if (ask === undefined) return;
  quickHide(page);
  await new PersonalPage(host, page, MINE, ask).start();
});
