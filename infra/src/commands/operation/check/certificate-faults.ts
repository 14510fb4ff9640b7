import type { X509Certificate } from "node:crypto";
import { readCertificates } from "@kim-hub/kit/certificates";
import { servicesOf, serviceUri } from "@kim-hub/kit/service-uri";
import { TlsIdentity } from "@kim-hub/kit/tls-identity";
import type { TlsSettings } from "@kim-hub/kit/tls-settings";

const DAY = 86_400_000;
/** A renewal that is forgotten now is noticed before anything stands still. */
const LEAST_DAYS = 21;

/** What is wrong with a service's own certificate and authority. */
export function listCertificateFaults(service: string, tls: TlsSettings, now: Date): readonly string[] {
  // Says what would keep the service from starting.
  new TlsIdentity(tls);
  const [own] = readCertificates(tls.certificate);
  if (!own) return [];
  const authorities = readCertificates(tls.authority);
  const issuer = authorities.find((each) => own.checkIssued(each) && own.verify(each.publicKey));
  const days = (certificate: X509Certificate) => Math.floor((certificate.validToDate.getTime() - now.getTime()) / DAY);

  return [
    ...(servicesOf(own.subjectAltName).includes(service)
      ? []
      : [`The certificate in TLS_CERTIFICATE_FILE does not name ${service} as ${serviceUri(service)}.`]),
    ...(issuer ? [] : ["No authority in TLS_CA_FILE has signed the certificate in TLS_CERTIFICATE_FILE."]),
    ...(days(own) < LEAST_DAYS ? [`The certificate in TLS_CERTIFICATE_FILE ends in ${days(own)} days: renew it.`] : []),
    ...authorities
      .filter((each) => days(each) < LEAST_DAYS)
      .map((each) => `An authority in TLS_CA_FILE ends in ${days(each)} days: let another one take over.`),
  ];
}
