import "./look/personal.css";
import { PersonalPage } from "./personal/personal-page";
import { quickHide } from "./personal/quick-hide";
import { startPage } from "./start-page";

/** The personal tab "My allyships". R114. */
startPage((host, page) => {
  quickHide(page);
  return new PersonalPage(host, page, "page.mine").start();
});
