const VERSION = /^(\d{4}-\d{2}-\d{2})\.([1-9]\d*)$/;

/** Whether a version of the access matrix is one at all: the local day on which it was written, and its number on that day. */
export function isPolicyVersion(version: string): boolean {
  return VERSION.test(version);
}

/** Whether one version is the next after another: the next number of the same day, or the first of a later one. */
export function follows(version: string, before: string | undefined): boolean {
  const [, day = "", number = ""] = VERSION.exec(version) ?? [];
  const [, dayBefore = "", numberBefore = "0"] = VERSION.exec(before ?? "") ?? [];

  return day === dayBefore ? Number(number) === Number(numberBefore) + 1 : day > dayBefore && Number(number) === 1;
}
