/** An element of rendered markup with its attributes, and with those of all around it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly around: Readonly<Record<string, string>>;
  /** The text between it and the next tag. */
  readonly text: string;
}

/** Reads markup back as a browser would; what preact writes is well-formed. */
export function readElements(markup: string): ReadElement[] {
  const open: Record<string, string>[] = [];
  const elements: ReadElement[] = [];
  for (const [, closing, name = "", written = "", selfClosing, text = ""] of markup.matchAll(
    /<(\/?)(\w+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*(\/?)>([^<]*)/g,
  )) {
    if (closing) {
      open.pop();
      continue;
    }
    const attributes = readAttributes(written);
    const around = Object.assign({}, ...open);
    elements.push({ name, attributes, around, text: unescapeMarkup(text) });
    if (!selfClosing) open.push(attributes);
  }

  return elements;
}

function readAttributes(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)];

  return Object.fromEntries(pairs.map(([, name, value = ""]) => [name, unescapeMarkup(value)]));
}

function unescapeMarkup(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
