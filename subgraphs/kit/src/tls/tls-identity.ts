import type { KeyRings, Renewable } from "../process/key-rings.js";
import { readCertificates, readPrivateKey } from "./certificates.js";
import type { TlsSettings } from "./tls-settings.js";

/** A look may fall between the writing of two files that belong together; the next one does not. */
const MOST_TORN_LOOKS = 1;

/** What a service shows of itself in TLS, and whom it trusts: renewed while it runs, certificate and key together. */
export class TlsIdentity {
  readonly #listeners: (() => void)[] = [];
  #current: TlsSettings;
  #given: TlsSettings;
  #tornLooks = 0;

  /** Throws one sentence that names the file and the rule, and never shows a key. */
  constructor(settings: TlsSettings) {
    requireSound(settings);
    this.#current = settings;
    this.#given = settings;
  }

  get current(): TlsSettings {
    return this.#current;
  }

  /** Calls it after each renewal. */
  onRenew(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Its three files, as a watch reads them: the last one decides, once it has seen the others. */
  listRenewable(): readonly Renewable[] {
    const note = (name: string, part: "authority" | "certificate"): Renewable => ({
      name,
      renew: (text) => {
        this.#given = { ...this.#given, [part]: text };

        return false;
      },
    });

    return [
      note("TLS_CERTIFICATE_FILE", "certificate"),
      note("TLS_CA_FILE", "authority"),
      { name: "TLS_KEY_FILE", renew: (key) => this.#renew({ ...this.#given, key }) },
    ];
  }

  #renew(given: TlsSettings): boolean {
    this.#given = given;
    if (isSame(given, this.#current)) {
      this.#tornLooks = 0;

      return false;
    }
    try {
      requireSound(given);
    } catch (error) {
      if (this.#tornLooks < MOST_TORN_LOOKS) {
        this.#tornLooks += 1;

        return false;
      }
      throw error;
    }
    this.#tornLooks = 0;
    this.#current = given;
    for (const listener of this.#listeners) listener();

    return true;
  }
}

/** The identity of a service with these settings, which its keys' watch renews; null for one that speaks plain HTTP. */
export function provideIdentity(settings: TlsSettings | null | undefined, keys: KeyRings): TlsIdentity | null {
  if (!settings) return null;
  const identity = new TlsIdentity(settings);
  for (const renewable of identity.listRenewable()) keys.add(renewable);

  return identity;
}

function isSame(one: TlsSettings, other: TlsSettings): boolean {
  return one.certificate === other.certificate && one.key === other.key && one.authority === other.authority;
}

function requireSound({ certificate, key, authority }: TlsSettings): void {
  const [own] = readCertificates(certificate);
  if (!own) throw new Error("TLS_CERTIFICATE_FILE holds no certificate in PEM.");
  const privateKey = readPrivateKey(key);
  if (!privateKey) throw new Error("TLS_KEY_FILE holds no private key in PEM, or an encrypted one.");
  if (!own.checkPrivateKey(privateKey))
    throw new Error("TLS_KEY_FILE holds another key than that of the certificate in TLS_CERTIFICATE_FILE.");
  if (own.validToDate.getTime() < Date.now())
    throw new Error(`The certificate in TLS_CERTIFICATE_FILE ended at ${own.validToDate.toISOString()}.`);
  if (readCertificates(authority).length === 0) throw new Error("TLS_CA_FILE holds no certificate in PEM.");
}
