// The library's container of algorithms needs it first.
import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import { isIP } from "node:net";
import { serviceUri } from "@kim-hub/kit/service-uri";
import * as x509 from "@peculiar/x509";

/** A certificate or a request, and its private key, in PEM. */
export interface Certified {
  readonly pem: string;
  readonly key: string;
}

/** Whom a request or a certificate names. */
export interface Named {
  readonly uris: readonly string[];
  readonly hosts: readonly string[];
}

const P256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY = 86_400_000;
const AUTHORITY_DAYS = 3653;
/** Clocks of two machines differ. */
const BACKDATED_MILLISECONDS = 300_000;
const { digitalSignature, keyCertSign, cRLSign } = x509.KeyUsageFlags;

/** An authority of a hub's own, whose certificates its services accept of each other, for ten years. */
export async function createAuthority(now = new Date()): Promise<Certified> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...{ serialNumber: randomSerial(), name: [{ CN: ["kim-hub services"] }], keys, signingAlgorithm: P256 },
    ...lifeOf(now, AUTHORITY_DAYS),
    extensions: [
      // It certifies services, and no further authority.
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });

  return { pem: asText(certificate), key: await exportKey(keys) };
}

/** A request for a certificate of a service at these hosts, under a new key that stays where it is made. */
export async function requestCertificate(service: string, hosts: readonly string[]): Promise<Certified> {
  const keys = await generateKeys();
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    ...{ name: [{ CN: [service] }], keys, signingAlgorithm: P256 },
    extensions: [new x509.SubjectAlternativeNameExtension(namesOf({ uris: [serviceUri(service)], hosts }))],
  });

  return { pem: asText(request), key: await exportKey(keys) };
}

/** Whom a request names; null for a text that is none, or that its own key did not sign. */
export async function readRequest(pem: string): Promise<Named | null> {
  const request = parseRequest(pem);
  if (!request || !(await request.verify())) return null;

  return namedBy(request.extensions);
}

/** The certificate of a request that `readRequest` has read, signed by the authority. */
export async function certify(pem: string, authority: Certified, days: number, now = new Date()): Promise<string> {
  const request = parseRequest(pem);
  if (!request) throw new Error("The text is no request for a certificate.");
  const issuer = new x509.X509Certificate(authority.pem);
  const publicKey = await request.publicKey.export();
  const certificate = await x509.X509CertificateGenerator.create({
    ...{ serialNumber: randomSerial(), issuer: issuer.subjectName, subject: request.subjectName, publicKey },
    ...{ signingKey: await importKey(authority.key), signingAlgorithm: P256 },
    ...lifeOf(now, days),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(digitalSignature, true),
      // Each service asks others, and is asked.
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
      new x509.SubjectAlternativeNameExtension(namesOf(namedBy(request.extensions))),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });

  return asText(certificate);
}

function parseRequest(pem: string): x509.Pkcs10CertificateRequest | null {
  try {
    return new x509.Pkcs10CertificateRequest(pem);
  } catch {
    return null;
  }
}

function namesOf({ uris, hosts }: Named): x509.JsonGeneralNames {
  return [
    ...uris.map((value) => ({ type: "url" as const, value })),
    ...hosts.map((value) => ({ type: isIP(value) ? ("ip" as const) : ("dns" as const), value })),
  ];
}

function namedBy(extensions: readonly x509.Extension[]): Named {
  const extension = extensions.find((one) => one instanceof x509.SubjectAlternativeNameExtension);
  const names = extension?.names.toJSON() ?? [];

  return {
    uris: names.filter(({ type }) => type === "url").map(({ value }) => value),
    hosts: names.filter(({ type }) => type === "dns" || type === "ip").map(({ value }) => value),
  };
}

function lifeOf(now: Date, days: number): { readonly notBefore: Date; readonly notAfter: Date } {
  return {
    notBefore: new Date(now.getTime() - BACKDATED_MILLISECONDS),
    notAfter: new Date(now.getTime() + days * DAY),
  };
}

/** Of 126 random bits, positive and never shorter. */
function randomSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = (Number(bytes[0]) & 0x3f) | 0x40;

  return bytes.toString("hex");
}

function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(P256, true, ["sign", "verify"]);
}

async function exportKey({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
  const der = await webcrypto.subtle.exportKey("pkcs8", privateKey);

  return `${x509.PemConverter.encode(der, "PRIVATE KEY")}\n`;
}

function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  const [der = new ArrayBuffer(0)] = x509.PemConverter.decode(pem);

  return webcrypto.subtle.importKey("pkcs8", der, P256, false, ["sign"]);
}

function asText(value: { toString(format: "pem"): string }): string {
  return `${value.toString("pem").trim()}\n`;
}
