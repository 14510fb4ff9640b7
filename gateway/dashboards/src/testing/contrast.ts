/** A colour as KERN defines it. */
const OKLCH = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/;

/** The custom properties of a stylesheet by the condition that they stand under, e.g. `(prefers-color-scheme: dark)`; without one "". */
export function readProperties(css: string, condition: string): Map<string, string> {
  const properties = new Map<string, string>();
  for (const [, media = "", body = ""] of css.matchAll(/(?:@media ([^{]+)\{\s*)?:root\s*\{([^}]*)\}/g)) {
    if (media.trim() !== "" && media.trim() !== condition) continue;
    for (const [, name = "", value = ""] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g))
      properties.set(name, value.trim());
  }

  return properties;
}

/** The luminance of a custom property, with all that it refers to (WCAG 2.1, relative luminance). */
export function luminanceOf(name: string, properties: ReadonlyMap<string, string>): number {
  const value = properties.get(name) ?? "";
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference) return luminanceOf(reference, properties);
  const [lightness, chroma, hue] = (OKLCH.exec(value)?.slice(1) ?? []).map(Number);
  if (lightness === undefined || chroma === undefined || hue === undefined)
    throw new Error(`${name} is no colour: ${value}`);
  const [red, green, blue] = toLinear(lightness / 100, chroma, (hue * Math.PI) / 180);

  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1, no contrast, to 21, black on white. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** OKLCH to linear light of sRGB, cut to what a screen shows. */
function toLinear(lightness: number, chroma: number, hue: number): readonly [number, number, number] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;

  return [
    shown(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    shown(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    shown(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

function shown(light: number): number {
  return Math.min(1, Math.max(0, light));
}
