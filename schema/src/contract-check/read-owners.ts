/** Who answers for an office's folder. */
export type OwnerOf = (office: string) => string;

/** Reads `CODEOWNERS`: the line of the office's folder, else that of all files. */
export function readOwners(text: string): OwnerOf {
  const owners = new Map(
    text
      .split("\n")
      .map((line) => line.replace(/#.*/, "").trim().split(/\s+/))
      .map(([pattern = "", ...names]) => [pattern, names.join(" ")]),
  );

  return (office) => owners.get(`/subgraphs/${office}/`) ?? owners.get("*") ?? "nobody";
}
