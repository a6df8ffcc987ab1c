import type { TokenCredential } from "@azure/identity";

/**
 * The app's own identity in Azure, which is the bot's too. It and no other way of signing in: what a machine happens to
 * be signed in as is not asked. The library is loaded with the first token, not with the first request.
 */
export function managedIdentity(clientId: string): TokenCredential {
  let credential: Promise<TokenCredential> | undefined;
  const load = async () => {
    const { ManagedIdentityCredential } = await import("@azure/identity");
    return new ManagedIdentityCredential({ clientId });
  };
  return {
    async getToken(scopes, options) {
      credential ??= load();
      return (await credential).getToken(scopes, options);
    },
  };
}
