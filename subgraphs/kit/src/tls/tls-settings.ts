import type { Settings } from "../process/config.js";

/** By what a service shows who it is, and knows who the others are: texts in PEM. */
export interface TlsSettings {
  /** Its own certificate, and those between it and the authority. */
  readonly certificate: string;
  readonly key: string;
  /** Whose certificates count, the other side's too. */
  readonly authority: string;
}

/** Null where the services speak plain HTTP with each other. */
export function readTlsSettings(settings: Settings): TlsSettings | null {
  const certificate = settings.optionalFile("TLS_CERTIFICATE_FILE", {
    about:
      "a service's own certificate in PEM, which names it as `urn:kim-hub:<service>`; with it the services speak TLS 1.3 with each other alone, and each shows its certificate. A renewed one is taken over without a restart",
  });
  const key = settings.optionalSecretFile("TLS_KEY_FILE", {
    about: "the private key of `TLS_CERTIFICATE_FILE`, in PEM",
  });
  const authority = settings.optionalFile("TLS_CA_FILE", {
    about:
      "the authority whose certificates services accept of each other, in PEM; several while one takes over from another",
  });
  const given = [certificate, key, authority].filter((text) => text !== null).length;
  settings.require(
    given === 0 || given === 3,
    "TLS_CERTIFICATE_FILE, TLS_KEY_FILE and TLS_CA_FILE belong together: set all of them, or none",
  );

  return certificate === null || key === null || authority === null ? null : { certificate, key, authority };
}
