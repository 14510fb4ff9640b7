import { generateEncryptionKeys, generateSigningKeys, type KeyPair } from "@kim-hub/kit/keys";
import { OFFICES, type Office } from "@kim-hub/kit/office";

/** A pair whose private key signs, or opens what others seal for its public one, between two services of the hub. */
export interface NamedPair {
  /** Of its files. */
  readonly name: string;
  readonly kind: "opening" | "signing";
  readonly generate: () => Promise<KeyPair>;
}

/** The name of the key pair with which an office signs what it states of its persons. */
export function proofKeyOf(office: Office): string {
  return `${office}-proof`;
}

/** Every pair but those of logs and receipts, which verifiers know by names of their own. */
export function listPairs(): readonly NamedPair[] {
  const signing = { kind: "signing", generate: generateSigningKeys } as const;
  const opening = { kind: "opening", generate: generateEncryptionKeys } as const;

  return [
    { name: "envelope", ...signing },
    { name: "mandate", ...signing },
    { name: "trust-centre", ...opening },
    ...OFFICES.flatMap((office) => [
      { name: office, ...opening },
      { name: proofKeyOf(office), ...signing },
    ]),
  ];
}
