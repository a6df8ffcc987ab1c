/** The tab's id in the app package (appPackage/manifest.json). */
const ENTITY = "ally-mine";

/**
 * A link that opens the personal tab in Teams at the desk of a verb, for whoever follows it. `appId` as the Teams admin centre
 * has it: for an app uploaded there it is not the one in the app package.
 */
export function teamsTabLink(appId: string): (personId: string, opens: string) => string {
  return (_personId, opens) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: opens }));
    return `https://teams.microsoft.com/l/entity/${appId}/${ENTITY}?context=${context}`;
  };
}
