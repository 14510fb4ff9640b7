import { constants } from "node:crypto";
import { checkServerIdentity, type PeerCertificate, type TlsOptions } from "node:tls";
import { servicesOf, serviceUri } from "./service-uri.js";
import type { TlsIdentity } from "./tls-identity.js";

const VERSION = { minVersion: "TLSv1.3" } as const;
/** Who opens connections and does not say who it is holds them on purpose. */
const HANDSHAKE_MILLISECONDS = 5000;

/** How a server speaks TLS now; without certificates of callers it is for everybody. */
export function serverOptions({ current }: TlsIdentity, asksCallers: boolean): TlsOptions {
  const { certificate: cert, key, authority: ca } = current;

  return {
    ...VERSION,
    ...{ cert, key, handshakeTimeout: HANDSHAKE_MILLISECONDS },
    // A resumed session would go on past the end of its certificate and of its authority.
    secureOptions: constants.SSL_OP_NO_TICKET,
    ...(asksCallers && { ca, requestCert: true, rejectUnauthorized: true }),
  };
}

/** What a client sets of its connection. */
interface ClientOptions {
  readonly minVersion: "TLSv1.3";
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
  readonly checkServerIdentity: (host: string, certificate: PeerCertificate) => Error | undefined;
}

/** How a client speaks TLS now with this service: the server must be at its host, and be it. */
export function clientOptions({ current }: TlsIdentity, service: string): ClientOptions {
  const { certificate: cert, key, authority: ca } = current;

  return {
    ...VERSION,
    ...{ cert, key, ca },
    checkServerIdentity: (host, certificate) =>
      checkServerIdentity(host, certificate) ?? requireService(certificate, service),
  };
}

function requireService({ subjectaltname: names }: PeerCertificate, service: string): Error | undefined {
  if (servicesOf(names).includes(service)) return undefined;

  return Object.assign(new Error(`The certificate of ${service} does not name it as ${serviceUri(service)}.`), {
    code: "ERR_TLS_CERT_ALTNAME_INVALID",
  });
}
