import type { TokenCredential } from "@azure/identity";

/** The app's own identity in Azure. The library is loaded with the first token, not with the first request. */
export function managedIdentity(): TokenCredential {
  let credential: Promise<TokenCredential> | undefined;
  const load = async () => {
    const { DefaultAzureCredential } = await import("@azure/identity");
    return new DefaultAzureCredential();
  };
  return {
    async getToken(scopes, options) {
      credential ??= load();
      return (await credential).getToken(scopes, options);
    },
  };
}
