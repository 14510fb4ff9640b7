import parseExpression, { type Info } from "spdx-expression-parse";

/** The licences of everything in an image as one SPDX expression, sorted, each once; throws one sentence where one of them is no such expression. */
export function joinLicences(licences: readonly string[]): string {
  const parts = new Set(licences.flatMap((licence) => partsOf(parse(licence))));

  return [...parts].toSorted().join(" AND ");
}

function parse(licence: string): Info {
  try {
    return parseExpression(licence);
  } catch {
    throw new Error(`'${licence}' is in the image, and is no expression of SPDX.`);
  }
}

/** What must be kept together: whoever copies may choose where a licence says "or". */
function partsOf(info: Info): string[] {
  if ("license" in info) return [info.exception ? `${nameOf(info)} WITH ${info.exception}` : nameOf(info)];
  const sides = [partsOf(info.left), partsOf(info.right)];
  if (info.conjunction === "and") return sides.flat();

  return [`(${sides.map((side) => side.join(" AND ")).join(" OR ")})`];
}

function nameOf({ license, plus }: { readonly license: string; readonly plus?: true | undefined }): string {
  return plus ? `${license}+` : license;
}
