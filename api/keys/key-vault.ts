import type { TokenCredential } from "@azure/identity";
import type { CryptographyClient } from "@azure/keyvault-keys";
import type { Keys } from "../core/keys";
import { envelope } from "./envelope";

/**
 * Keys for Azure: the programme's key never leaves Key Vault; the app's managed identity may wrap and unwrap with it.
 * `keyId` is the key's address, https://VAULT/keys/NAME/VERSION.
 */
export function openKeyVault(keyId: string, credential: TokenCredential): Keys {
  let client: Promise<CryptographyClient> | undefined;
  const connect = async () => {
    // Imported at first use: a cold start that needs no key should not wait for it.
    const { CryptographyClient: Client } = await import("@azure/keyvault-keys");
    return new Client(keyId, credential);
  };
  const vault = () => {
    client ??= connect();
    return client;
  };
  return envelope({
    async wrap(key) {
      const { result } = await (await vault()).wrapKey("RSA-OAEP-256", key);
      return Buffer.from(result);
    },
    async unwrap(wrapped) {
      const { result } = await (await vault()).unwrapKey("RSA-OAEP-256", wrapped);
      return Buffer.from(result);
    },
  });
}
