import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { errors, type Provider } from "oidc-provider";
import { UnknownPersonError } from "./identity-error.js";
import { renderFailurePage, renderPeoplePage } from "./interaction-page.js";
import { getPerson } from "./people.js";

type Middleware = Parameters<Provider["use"]>[0];

interface Grants {
  readonly audiences: readonly string[];
  readonly scope: string;
  readonly identityScope: string;
}

/**
 * Answers `/interaction/…`, the step of a sign-in that the library leaves to its host: shows the people on GET, signs
 * the chosen one in on POST. Invented people consent to all.
 */
export function createInteraction(provider: Provider, grants: Grants): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith("/interaction/")) return next();

    ctx.set("cache-control", "no-store");
    ctx.set("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    try {
      const interaction = await provider.interactionDetails(ctx.req, ctx.res);
      if (ctx.method !== "POST") {
        ctx.type = "html";
        ctx.body = renderPeoplePage();
        return;
      }

      const accountId = getPerson(await readUsername(ctx.req)).subject;
      const grantId = await grantAll(provider, {
        ...grants,
        accountId,
        clientId: String(interaction.params.client_id),
      });
      ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login: { accountId }, consent: { grantId } }));
      ctx.status = 303;
    } catch (error) {
      const expired = error instanceof errors.SessionNotFound;
      if (!expired && !(error instanceof UnknownPersonError)) throw error;
      ctx.status = 400;
      ctx.type = "html";
      ctx.body = renderFailurePage(expired ? "This sign-in has expired; start it again." : error.message);
    }
  };
}

interface Grant extends Grants {
  readonly accountId: string;
  readonly clientId: string;
}

async function grantAll(
  provider: Provider,
  { accountId, clientId, audiences, scope, identityScope }: Grant,
): Promise<string> {
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope(identityScope);
  for (const audience of audiences) grant.addResourceScope(audience, scope);

  return grant.save();
}

async function readUsername(request: IncomingMessage): Promise<string> {
  return new URLSearchParams(await text(request)).get("username") ?? "";
}
