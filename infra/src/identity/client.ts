/** The one client of the identity provider: public, so PKCE ties a code to the client that requested it. */
export const CLIENT_ID = "kim-hub";

/** The address at which command-line tools receive their code; by RFC 8252 any port of the loopback address will do. */
export const LOOPBACK_REDIRECT_URI = "http://127.0.0.1/callback";

/** The default origin of a dashboard under development; its code arrives at `/callback` there. */
export const DASHBOARD_ORIGIN = "http://localhost:3000";
