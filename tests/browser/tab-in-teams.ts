import { httpFunctions } from "../../api/host/functions";
import { serve } from "../../api/host/http/serve";
import type { DevSignIn } from "../../api/host/local/dev-sign-in";
import type { Product } from "../../api/host/product";
import { signedInAs } from "../kit/signed-in-as";
import { teamsScript } from "./fake-teams";

/** The real server with the built tab, for somebody in Teams. */
export interface TabInTeams {
  readonly url: string;
  /** The script that makes a page one that this person of the cast opens in Teams. */
  as(person: string): Promise<string>;
  close(): Promise<void>;
}

/** Serves a product and the tab it was given, over HTTP as on one machine, and signs people in for real. */
export async function serveTab(product: Product & { readonly signIn: DevSignIn }): Promise<TabInTeams> {
  const serving = await serve({ product, functions: httpFunctions, port: 0, addresses: ["127.0.0.1"] });
  const context = { theme: "default", locale: "en-gb", frameContext: "content", hostName: "Teams" };
  return {
    url: `http://127.0.0.1:${serving.port}`,
    async as(person) {
      const token = await product.signIn.sign(signedInAs(person));
      return teamsScript({ getContext: [[context]], "authentication.getAuthToken": [[true, token]] });
    },
    close: () => serving.close(),
  };
}
