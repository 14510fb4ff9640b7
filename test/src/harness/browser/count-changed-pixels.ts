import { PNG } from "pngjs";

/** How many pixels of two pictures of one size (PNG in base64) differ by a contrast of 3:1, which WCAG takes for visible. */
export function countChangedPixels({ before, after }: { before: string; after: string }): number {
  const [one, other] = [before, after].map((png) => PNG.sync.read(Buffer.from(png, "base64")).data);
  if (one?.length !== other?.length) throw new Error("The pictures are of two sizes.");
  if (!one || !other) return 0;

  let changed = 0;
  for (let at = 0; at < one.length; at += 4) {
    // Nearly all are the same, and a contrast takes powers of six numbers.
    if (one[at] === other[at] && one[at + 1] === other[at + 1] && one[at + 2] === other[at + 2]) continue;
    const [left, right] = [luminance(one, at), luminance(other, at)];
    if ((Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05) >= 3) changed += 1;
  }

  return changed;
}

function luminance(pixels: Uint8Array, at: number): number {
  return 0.2126 * linear(pixels[at]) + 0.7152 * linear(pixels[at + 1]) + 0.0722 * linear(pixels[at + 2]);
}

function linear(channel = 0): number {
  const share = channel / 255;

  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
