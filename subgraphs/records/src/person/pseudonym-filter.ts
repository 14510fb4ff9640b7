/** By a pseudonym of its own an office finds the file about which the trust officer writes to it: by name they cannot ask. */
export const PSEUDONYM_FILTER = {
  nullable: true,
  description: "The own office's pseudonym of a person, by which the trust officer (Vertrauensperson) asks about them.",
} as const;

/** The condition that a file is this person's; none without a pseudonym. */
export function ofPseudonym(pseudonym: string | null | undefined): { readonly pseudonym?: string } {
  return pseudonym == null ? {} : { pseudonym };
}
