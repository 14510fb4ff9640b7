const PREFIX = "urn:kim-hub:";

/** Not a service: who operates the hub's command line beside them. */
export const OPERATOR = "operator";

/** The URI among a certificate's alternative names by which it belongs to a service: who holds another one of the same authority is not it. */
export function serviceUri(service: string): string {
  return `${PREFIX}${service}`;
}

/** Node quotes a value that holds what it writes between values, so that no name can pass for several. */
const NAME = /([^:,]+):("(?:[^"\\]|\\.)*"|[^,"]*)(?:, |$)/y;

/** The services that a certificate belongs to, by its alternative names as Node writes them; none for a text of another form. */
export function servicesOf(alternativeNames: string | undefined): readonly string[] {
  const text = alternativeNames ?? "";
  const services: string[] = [];
  NAME.lastIndex = 0;
  while (NAME.lastIndex < text.length) {
    const found = NAME.exec(text);
    if (!found) return [];
    const [, kind, value = ""] = found;
    if (kind === "URI" && value.startsWith(PREFIX)) services.push(value.slice(PREFIX.length));
  }

  return services;
}
