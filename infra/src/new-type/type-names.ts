/** How a new type is called, from its name in kebab-case. */
export interface TypeNames {
  /** `waiting-note`: its folder and the beginning of its files' names. */
  readonly kebab: string;
  /** `WaitingNote` */
  readonly pascal: string;
  /** `WAITING_NOTE` */
  readonly constant: string;
  /** `waiting note` */
  readonly words: string;
  /** `waiting-notes` */
  readonly plural: string;
  /** `waitingNotes`: its list in the graph. */
  readonly list: string;
  /** `WAITING_NOTES` */
  readonly constants: string;
}

export function nameType(kebab: string, plural: string = pluralOf(kebab)): TypeNames {
  return {
    ...{ kebab, pascal: capitalise(camel(kebab)), constant: constant(kebab), words: kebab.replaceAll("-", " ") },
    ...{ plural, list: camel(plural), constants: constant(plural) },
  };
}

/** `case-management` → `caseManagement` */
export function camel(kebab: string): string {
  return kebab.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function constant(kebab: string): string {
  return kebab.replaceAll("-", "_").toUpperCase();
}

/** As English mostly has it: `note` → `notes`, `inquiry` → `inquiries`, `address` → `addresses`. */
function pluralOf(kebab: string): string {
  if (/[^aeiou]y$/.test(kebab)) return `${kebab.slice(0, -1)}ies`;

  return /(s|x|z|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;
}
