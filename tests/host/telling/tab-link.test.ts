import { readFileSync } from "node:fs";
import { join } from "node:path";
import { localTabLink } from "../../../api/host/local/local-tab-link";
import { teamsTabLink } from "../../../api/host/telling/teams-tab-link";
import { personIdOf } from "../../kit/product";

describe("a link that opens the tab", () => {
  test("in Teams names the app, its personal tab and the desk, and nobody", () => {
    const link = new URL(
      teamsTabLink("66666666-6666-4666-8666-666666666666")(personIdOf("amara"), "relay.ask"),
    );
    const { staticTabs } = JSON.parse(
      readFileSync(join(__dirname, "../../../appPackage/manifest.json"), "utf8"),
    ) as {
      staticTabs: { entityId: string }[];
    };
    expect([link.origin, link.pathname]).toEqual([
      "https://teams.microsoft.com",
      `/l/entity/66666666-6666-4666-8666-666666666666/${staticTabs[0]?.entityId}`,
    ]);
    expect(JSON.parse(link.searchParams.get("context") ?? "")).toEqual({ subEntityId: "relay.ask" });
    expect(link.href).not.toContain(personIdOf("amara"));
  });

  test("on one machine opens the tab as the one whose chat it stands in, at that desk", () => {
    const link = new URL(localTabLink(() => 3978)(personIdOf("amara"), "relay.desk"));
    expect([link.origin, link.pathname]).toEqual(["http://localhost:3978", "/tab/index.html"]);
    expect(link.searchParams.get("open")).toBe("relay.desk");
    expect(new URLSearchParams(link.hash.slice(1)).get("person")).toBe("amara");
  });
});
