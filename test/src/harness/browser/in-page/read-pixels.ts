/// <reference lib="dom" />

/** The pixels of a picture (PNG in base64) as the browser itself decodes them, in base64. */
export async function readPixels(png: string): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  if (!canvas) throw new Error("The browser gives no canvas.");
  canvas.drawImage(picture, 0, 0);
  const { data } = canvas.getImageData(0, 0, picture.width, picture.height);

  return btoa(Array.from(data, (channel) => String.fromCharCode(channel)).join(""));
}
