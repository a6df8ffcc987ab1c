import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { identityOf } from "../../core/identity/identity-of";
import type { Identity } from "../../core/person";

/** One issuer of tab tokens we believe, and what its tokens must say. */
export interface Issuer {
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  readonly tenantId: string;
  readonly keys: JWTVerifyGetKey;
}

const SCOPE = "access_as_user";
/** Clocks of two machines may differ by this much. */
const TOLERANCE_SECONDS = 120;

/** Whose token this is, or undefined for any reason at all: missing, forged, stale, somebody else's. */
export type WhoAsks = (authorization: string | null) => Promise<Identity | undefined>;

/** Validates `Authorization: Bearer` against one issuer: signature, issuer, audience, times, tenant and scope. */
export function createWhoAsks({ issuers, audiences, tenantId, keys }: Issuer): WhoAsks {
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
    if (token === undefined || token.length > 8192) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        issuer: [...issuers],
        audience: [...audiences],
        clockTolerance: TOLERANCE_SECONDS,
        requiredClaims: ["exp", "oid", "tid", "scp"],
      });
      const { oid, tid, scp, name } = payload;
      if (tid !== tenantId || typeof oid !== "string" || !/^[0-9a-f-]{36}$/i.test(oid)) return undefined;
      if (typeof scp !== "string" || !scp.split(" ").includes(SCOPE)) return undefined;
      return identityOf(oid, name);
    } catch {
      return undefined;
    }
  };
}

/** The Entra tenant's issuer, for the tab's app registration. Keys are fetched once a day and when an unknown one turns up. */
export function entra(tenantId: string, clientId: string, publicUrl: string): Issuer {
  const keys = new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`);
  return {
    issuers: [`https://login.microsoftonline.com/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`],
    audiences: [clientId, `api://${new URL(publicUrl).host}/${clientId}`],
    tenantId,
    keys: createRemoteJWKSet(keys, {
      cacheMaxAge: 24 * 3_600_000,
      cooldownDuration: 30_000,
      timeoutDuration: 5_000,
    }),
  };
}

/** An issuer whose public keys are at hand. */
export function withKeys(issuer: Omit<Issuer, "keys">, keys: JSONWebKeySet): Issuer {
  return { ...issuer, keys: createLocalJWKSet(keys) };
}
