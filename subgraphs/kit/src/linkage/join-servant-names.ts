/** The first word of such a name, with the article written on to it or without. */
const SERVANT = /^ABD(?:[AEU][LR]?|OU[LR]?)?$/;
/** The whole written as one word. */
const ONE_WORD = /^ABD(?:[AEU]L|OUL|[EU]R(?=R))(?=[B-DF-HJ-NP-TV-XZ][A-Z]{2})/;

/** `ABD RAHMAN`, `ABDUL RAHMAN`, `ABDULRAHMAN` and `ABDURRAHMAN` are one name, `ABDRAHMAN`: servant (ʿabd) of the Merciful. */
export function joinServantNames(words: readonly string[]): readonly string[] {
  const [first, second, ...others] = words;
  if (first === undefined) return [];
  if (SERVANT.test(first) && second !== undefined) return [`ABD${second}`, ...joinServantNames(others)];

  return [first.replace(ONE_WORD, "ABD"), ...joinServantNames(words.slice(1))];
}
