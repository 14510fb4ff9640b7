/** The one client of the identity provider: public, so PKCE ties a code to the client that requested it. */
export const CLIENT_ID = "kim-hub";

/** The address at which command-line tools receive their code; by RFC 8252 any port of the loopback address will do. */
export const LOOPBACK_REDIRECT_URI = "http://127.0.0.1/callback";

/** The default origin of a dashboard under development; its code arrives at `/callback` there. */
export const DASHBOARD_ORIGIN = "http://localhost:3000";

/** Asks for a token of the hub. */
export const HUB_SCOPE = "hub";

/** Asks for a token of the trust centre itself, at a provider that knows audiences by scopes alone. */
export const TRUST_CENTRE_SCOPE = "hub-trust-centre";
