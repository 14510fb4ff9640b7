/// <reference lib="dom" />

/** How many pixels of two pictures (PNG in base64) differ by a contrast of 3:1, which WCAG takes for visible. */
export async function countChangedPixels({ before, after }: { before: string; after: string }): Promise<number> {
  const decode = async (png: string) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    if (!canvas) throw new Error("The browser gives no canvas.");
    canvas.drawImage(picture, 0, 0);

    return canvas.getImageData(0, 0, picture.width, picture.height).data;
  };
  const linear = (channel = 0) => {
    const share = channel / 255;

    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (pixels: Uint8ClampedArray, at: number) =>
    0.2126 * linear(pixels[at]) + 0.7152 * linear(pixels[at + 1]) + 0.0722 * linear(pixels[at + 2]);

  const [one, other] = [await decode(before), await decode(after)];
  let changed = 0;
  for (let at = 0; at < one.length; at += 4) {
    const [darker = 0, lighter = 0] = [luminance(one, at), luminance(other, at)].sort((a, b) => a - b);
    if ((lighter + 0.05) / (darker + 0.05) >= 3) changed += 1;
  }

  return changed;
}
