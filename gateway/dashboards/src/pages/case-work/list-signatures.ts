import type { OwnClient } from "./find-client.js";

/** A permission that waits for a signature. */
export type RequestedPermission = NonNullable<OwnClient["client"]["requestedPermissions"]>[number];

/** Who signs: the person, or this of the guardians. */
export type Signer = "PERSON" | "1" | "2";

/** Who has signed a permission, in the order of the days, and who still has to. */
export interface Signatures {
  readonly signed: readonly { readonly signer: Signer; readonly onDay: string }[];
  readonly missing: readonly Signer[];
}

type Signed = Pick<RequestedPermission, "giver" | "guardiansNeeded"> & {
  readonly events: readonly Pick<RequestedPermission["events"][number], "event" | "onDay" | "signer">[];
};

export function listSignatures({ giver, guardiansNeeded, events }: Signed): Signatures {
  const guardians: readonly Signer[] = guardiansNeeded === 2 ? ["1", "2"] : ["1"];
  const signers = giver === "SELF" ? (["PERSON"] as const) : guardians;
  const given = events
    .filter(({ event }) => event === "GIVEN")
    .toSorted((one, other) => one.onDay.localeCompare(other.onDay));
  const signed = signers.flatMap((signer) => {
    const first = given.find((each) => signerOf(giver, each.signer) === signer);

    return first ? [{ signer, onDay: first.onDay }] : [];
  });

  return {
    signed: signed.toSorted((one, other) => one.onDay.localeCompare(other.onDay)),
    missing: signers.filter((signer) => !signed.some((each) => each.signer === signer)),
  };
}

function signerOf(giver: Signed["giver"], signer: number | null): Signer {
  if (giver === "SELF") return "PERSON";

  return signer === 2 ? "2" : "1";
}

/** The same in the input of an answer. */
export function declarantOf(signer: string): { readonly by: string; readonly signer: number | null } {
  return signer === "PERSON" ? { by: "PERSON", signer: null } : { by: "GUARDIAN", signer: Number(signer) };
}
