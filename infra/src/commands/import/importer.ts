/** Who imports: the caller's own access token says it, and nothing else. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { createTokenVerifier } from "@kim-hub/kit/access-token";
import { Settings } from "@kim-hub/kit/config";
import { BadInputError, PublicError } from "@kim-hub/kit/errors";
import { OWN_REQUEST } from "@kim-hub/kit/match-requests";
import { readTokenIssuer, type TokenIssuer } from "@kim-hub/kit/token-issuer";
import type { Viewer } from "@kim-hub/kit/viewer";
import { declarationOf, findOffice, OFFICE_NAMES } from "@kim-hub/offices/office-names";
import { fetchToken } from "../../identity/fetch-token.js";
import { ROOT } from "../../installation/root.js";
import { InputError } from "../command-error.js";
import type { CommandConfig } from "../config.js";
import type { Importable } from "./import-target.js";

const INTEGRATION_CENTRE = "KI";

interface Asked {
  readonly subgraph: Importable;
  /** An invented person, for whom the development identity provider signs; without it the token is ACCESS_TOKEN. */
  readonly as: string | undefined;
}

/** The caller, if the token is genuine and its role may import into the subgraph; otherwise one sentence. */
export async function getImporter({ subgraph, as }: Asked, config: CommandConfig): Promise<Viewer> {
  const identity = await verify(await findToken(as, config), config);
  const { authority, role } = identity;
  if (!readAccessMatrix(findMatrix(config)).allowsImport(role, subgraph))
    throw new InputError(`Nobody imports into ${subgraph} as ${role}: the access matrix names who may.`);
  if (authority === null)
    throw new InputError("The access token names no authority, whose rows alone can be imported.");
  if (!isHolder(authority, subgraph))
    throw new InputError(`${authority} is no authority whose rows ${subgraph} holds.`);

  return { ...identity, purpose: null, caseReference: null, requestId: `${OWN_REQUEST}${randomUUID()}` };
}

/** Whether the subgraph holds the rows of this authority. A data steward is one office's: the role alone does not say which. */
function isHolder(authority: string, subgraph: Importable): boolean {
  const isOf = (prefix: string) => authority.startsWith(`${prefix}-`);
  const office = findOffice(subgraph);
  if (office === null) return isOf(INTEGRATION_CENTRE);
  const { prefix, hasOtherProviders } = declarationOf(office).authorities;
  if (!hasOtherProviders) return isOf(prefix);
  const others = OFFICE_NAMES.filter((name) => name !== office).map((name) => declarationOf(name).authorities.prefix);

  return ![INTEGRATION_CENTRE, ...others].some(isOf);
}

async function findToken(as: string | undefined, { issuer, audience, environment }: CommandConfig): Promise<string> {
  if (as !== undefined) return fetchToken({ issuer, audience, username: as });
  const { ACCESS_TOKEN: token } = environment;
  if (token) return token;

  throw new InputError("Say who imports: an access token in ACCESS_TOKEN, or with --as an invented person.");
}

async function verify(
  token: string,
  config: CommandConfig,
): Promise<Pick<Viewer, "actor" | "role" | "body" | "authority">> {
  const verifyToken = createTokenVerifier(findIssuer(config));
  const { ACCESS_ROLE: chosen } = config.environment;
  const { actor, role, body, authority } = await verifyToken(token.trim(), chosen || null).catch((error: unknown) => {
    if (error instanceof BadInputError) throw new InputError(`${error.message} An import takes it from ACCESS_ROLE.`);
    throw error instanceof PublicError ? new InputError(error.message) : error;
  });

  return { actor, role, body, authority };
}

/** The issuer as services read it; without a setting the development identity provider of this machine. */
function findIssuer({ issuer, audience, environment }: CommandConfig): TokenIssuer {
  const { OIDC_ISSUER, PLAIN_HTTP_HOSTS } = environment;
  const settings = new Settings({
    ...environment,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    PLAIN_HTTP_HOSTS: PLAIN_HTTP_HOSTS ?? (OIDC_ISSUER ? "" : "127.0.0.1"),
    NODE_ENV: OIDC_ISSUER ? environment.NODE_ENV : "development",
  });
  try {
    return settings.finish(readTokenIssuer(settings));
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

function findMatrix({ environment }: CommandConfig): string {
  return environment.ACCESS_MATRIX_FILE || join(ROOT, "schema/access-matrix.yaml");
}
