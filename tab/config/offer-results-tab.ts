import { pages } from "@microsoft/teams-js";
import { say } from "../words/say";

/** Neutral: it appears in Teams' own records. */
const ENTITY_ID = "ally-results";

/**
 * Lets Teams save the HR tab. Only called where teams-js has been initialized: elsewhere its calls never
 * answer.
 */
export function offerResultsTab(): void {
  const contentUrl = new URL("/tab/hr.html?theme={theme}", window.location.origin).href.replace(
    "%7Btheme%7D",
    "{theme}",
  );
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig({
        entityId: ENTITY_ID,
        contentUrl,
        websiteUrl: contentUrl,
        suggestedDisplayName: say("config.tabName"),
      })
      .then(
        () => saving.notifySuccess(),
        () => saving.notifyFailure(),
      );
  });
  pages.config.setValidityState(true);
}
