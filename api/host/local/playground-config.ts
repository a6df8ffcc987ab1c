import { LOCAL_TENANT } from "./dev-sign-in";
import { CAST, personIdOf } from "./sample-company";

/** The Playground's configuration as one of the cast: the one in question, the five colleagues its schema asks for, a team. YAML. */
export function playgroundConfig(key: string): string {
  const others = CAST.filter((member) => member.key !== key).slice(0, 5);
  const config = {
    version: "0.1.1",
    tenantId: LOCAL_TENANT,
    bot: { id: "28:ally", name: "Ally" },
    currentUser: userOf(key),
    users: others.map((member) => userOf(member.key)),
    personalChat: { id: `personal-${key}` },
    groupChat: { id: `group-${key}`, name: "Colleagues" },
    team: {
      id: "team-alongside",
      name: "Alongside",
      aadGroupId: personIdOf("team"),
      channels: [{ id: "channel-announcements", name: "Announcements" }],
    },
  };
  // JSON is YAML, and needs no library to write.
  return JSON.stringify(config, null, 2);
}

function userOf(key: string) {
  const name = CAST.find((member) => member.key === key)?.name ?? key;
  const [givenName = name, ...rest] = name.split(" ");
  return {
    id: `user-${key}`,
    name,
    // Spelled as the Playground's schema spells it.
    userPrincipleName: `${key}@sample.example`,
    aadObjectId: personIdOf(key),
    givenName,
    surname: rest.join(" "),
    email: `${key}@sample.example`,
  };
}
