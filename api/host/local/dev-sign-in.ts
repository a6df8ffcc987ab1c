import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Identity } from "../../core/person";
import { createWhoAsks, type WhoAsks, withKeys } from "../http/identity";

const ISSUER = "alongside-local";
const AUDIENCE = "alongside-tab";
/** The tenant of the sample company, in tokens and in the Playground alike. */
export const LOCAL_TENANT = "00000000-0000-4000-8000-0000000a11e5";

export interface DevSignIn {
  sign(person: Identity): Promise<string>;
  readonly whoAsks: WhoAsks;
}

/**
 * Sign-in for trying the product on one machine: tokens signed by a key made at this start, checked by the very
 * validator that checks Entra's. No Azure build can reach this file.
 */
export async function createDevSignIn(): Promise<DevSignIn> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "this-start", alg: "RS256", use: "sig" };
  const issuer = { issuers: [ISSUER], audiences: [AUDIENCE], tenantId: LOCAL_TENANT };
  return {
    sign: ({ id, name }) =>
      new SignJWT({ oid: id, tid: LOCAL_TENANT, scp: "access_as_user", name })
        .setProtectedHeader({ alg: "RS256", kid: "this-start" })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime("1h")
        .sign(privateKey),
    whoAsks: createWhoAsks(withKeys(issuer, { keys: [jwk] })),
  };
}
