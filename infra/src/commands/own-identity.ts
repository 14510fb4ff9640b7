/** What a command shows of itself to the services: the certificate of its environment, be it the operator's or a service's own. */
import { readCertificates } from "@kim-hub/kit/certificates";
import { type Environment, Settings } from "@kim-hub/kit/config";
import { servicesOf } from "@kim-hub/kit/service-uri";
import { TlsIdentity } from "@kim-hub/kit/tls-identity";
import { readTlsSettings } from "@kim-hub/kit/tls-settings";

/** Null where the environment names no certificate. */
export function findOwnIdentity(environment: Environment): TlsIdentity | null {
  const settings = new Settings(environment);
  const { tls } = settings.finish({ tls: readTlsSettings(settings) });

  return tls && new TlsIdentity(tls);
}

/** Whom its certificate names. */
export function serviceOf({ current }: TlsIdentity): string {
  const [own] = readCertificates(current.certificate);

  return servicesOf(own?.subjectAltName)[0] ?? "";
}
