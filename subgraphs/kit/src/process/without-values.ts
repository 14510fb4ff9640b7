/** The first signs of the codes of errors whose messages quote names of the schema; all others may quote a value. */
const QUOTES_NAMES = /^(23|42)/;
const QUOTED = /\s*"[\s\S]*"/g;
/** MikroORM puts it behind the message: PostgreSQL's detail quotes the row. */
const DETAIL = /\s+- detail: [\s\S]*$/;

/** What PostgreSQL says of an error of this code, without the values that it quotes. */
export function withoutValues(message: string, code: string): string {
  const said = message.replace(DETAIL, "");

  return QUOTES_NAMES.test(code) ? said : said.replace(QUOTED, " …");
}
