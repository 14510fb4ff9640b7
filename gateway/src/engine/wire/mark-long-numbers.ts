/** A number with more digits may be beyond 2^53. */
const MOST_SAFE_DIGITS = 15;

/** Longer numbers are no quantities, and converting them would take long. */
const MOST_DIGITS = 100;

const WHOLE = /^-?[1-9]\d*$/;
/** The text after a member's name. */
const NAME_ENDS = /[ \n\r\t]*:/y;

const QUOTE = code('"');
const BACKSLASH = code("\\");
const MINUS = code("-");
const ZERO = code("0");
const NINE = code("9");
const OF_NUMBERS: ReadonlySet<number> = new Set([..."+-.eE"].map(code));

/** Replaces every whole number that JavaScript would round by a string: a mark and its digits. */
export function markLongNumbers(json: string, mark: string): string {
  let marked = "";
  let written = 0;
  for (let index = 0; index < json.length; index += 1) {
    const start = json.charCodeAt(index);
    if (start === QUOTE) index = endOfText(json, index);
    if (start !== MINUS && !isDigit(start)) continue;
    const end = endOfNumber(json, index);
    if (end - index > MOST_SAFE_DIGITS && isRounded(json.slice(index, end)) && !isName(json, end)) {
      marked += `${json.slice(written, index)}"${mark}${json.slice(index, end)}"`;
      written = end;
    }
    index = end - 1;
  }

  return written === 0 ? json : marked + json.slice(written);
}

function isRounded(number: string): boolean {
  return number.length <= MOST_DIGITS && WHOLE.test(number) && !Number.isSafeInteger(Number(number));
}

/** A mark must not turn invalid JSON into valid JSON. */
function isName(json: string, end: number): boolean {
  NAME_ENDS.lastIndex = end;

  return NAME_ENDS.test(json);
}

function endOfNumber(json: string, start: number): number {
  let end = start + 1;
  while (isDigit(json.charCodeAt(end)) || OF_NUMBERS.has(json.charCodeAt(end))) end += 1;

  return end;
}

/** The closing quote of a string, or the end of invalid JSON. */
function endOfText(json: string, start: number): number {
  let end = start;
  do end = json.indexOf('"', end + 1);
  while (end !== -1 && isEscaped(json, end));

  return end === -1 ? json.length : end;
}

function isEscaped(json: string, quote: number): boolean {
  let before = quote - 1;
  while (json.charCodeAt(before) === BACKSLASH) before -= 1;

  return (quote - before) % 2 === 0;
}

function isDigit(character: number): boolean {
  return character >= ZERO && character <= NINE;
}

function code(character: string): number {
  return character.charCodeAt(0);
}
