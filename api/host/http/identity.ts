import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
  type RemoteJWKSetOptions,
} from "jose";
import { identityOf } from "../../core/identity/identity-of";
import type { Identity } from "../../core/person";
import { SignInAway } from "../../core/sign-in-away";
import { keepBelieved } from "./believed";

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

/**
 * Whose token this is, or undefined for any reason at all: missing, forged, stale, somebody else's. Rejects with `SignInAway` when
 * that cannot be told, because the issuer's keys cannot be fetched.
 */
export type WhoAsks = (authorization: string | null) => Promise<Identity | undefined>;

/** Validates `Authorization: Bearer` against one issuer: signature, issuer, audience, times, tenant and scope. */
export function createWhoAsks(issuer: Issuer): WhoAsks {
  const { issuers, audiences, tenantId, keys } = issuer;
  const believed = keepBelieved();
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
    if (token === undefined || token.length > 8192) return undefined;
    // What says of itself that it is not for us needs no key to be refused, and has none fetched.
    if (!claimsToBeOurs(token, issuer)) return undefined;
    const known = believed.find(token);
    if (known !== undefined) return known;
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
      const identity = identityOf(oid, name);
      believed.keep(token, identity);
      return identity;
    } catch (error) {
      if (error instanceof SignInAway) throw error;
      return undefined;
    }
  };
}

/** What a token says before anybody has looked at its signature: a no is final, a yes is not worth anything yet. */
function claimsToBeOurs(token: string, { issuers, audiences, tenantId }: Issuer): boolean {
  try {
    const { iss, aud, tid, exp } = decodeJwt(token);
    const isFor = [aud].flat().some((each) => each !== undefined && audiences.includes(each));
    const isOver = typeof exp !== "number" || exp + TOLERANCE_SECONDS <= Date.now() / 1000;
    return iss !== undefined && issuers.includes(iss) && isFor && tid === tenantId && !isOver;
  } catch {
    return false;
  }
}

/** What the library throws once it has a set of keys and the token's is not among them. All else is about fetching the set. */
const VERDICTS = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** The keys at an address; asking for one rejects with `SignInAway` when they cannot be fetched, or are none. */
export function fetchKeys(address: URL, options: RemoteJWKSetOptions): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(address, options);
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (VERDICTS.some((verdict) => error instanceof verdict)) throw error;
      throw new SignInAway("keys", error);
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
    keys: fetchKeys(keys, {
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
