import { inflateSync } from "node:zlib";

/** A picture's pixels, each of four channels: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE_BYTES = 8;
/** Length, kind and checksum of a part. */
const FRAME_BYTES = 12;
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG as Chromium writes it: eight bits for each channel, from the first line to the last. */
export function decodePng(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colours = 0, , , interlaced] = png.subarray(24, 29);
  const channels = CHANNELS[colours];
  if (depth !== 8 || interlaced !== 0 || !channels) throw new Error("The picture is none of Chromium's.");

  const stride = width * channels;
  const bytes = inflateSync(Buffer.concat([...listData(png)]));
  const lines = new Uint8Array(height * stride);
  for (let line = 0; line < height; line += 1) {
    const from = line * (stride + 1);
    const filter = bytes[from] ?? 0;
    restoreLine(lines, bytes.subarray(from + 1, from + 1 + stride), { begin: line * stride, stride, channels, filter });
  }

  return { width, height, pixels: channels === 4 ? lines : withOpacity(lines) };
}

function* listData(png: Buffer): Generator<Buffer> {
  for (let at = SIGNATURE_BYTES; at < png.length; at += FRAME_BYTES + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") yield data;
  }
}

interface Line {
  readonly begin: number;
  readonly stride: number;
  readonly channels: number;
  readonly filter: number;
}

/** A line holds what its pixels differ by from those beside or above them; the filter says which. */
function restoreLine(lines: Uint8Array, line: Uint8Array, { begin, stride, channels, filter }: Line): void {
  if (filter === 0) {
    lines.set(line, begin);
    return;
  }
  for (let x = 0; x < stride; x += 1) {
    const at = begin + x;
    const left = x < channels ? 0 : (lines[at - channels] ?? 0);
    const above = lines[at - stride] ?? 0;
    const corner = x < channels ? 0 : (lines[at - stride - channels] ?? 0);
    lines[at] = (line[x] ?? 0) + predict(filter, left, above, corner);
  }
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;

  return toAbove <= toCorner ? above : corner;
}

function withOpacity(lines: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((lines.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < lines.length; from += 3, to += 4) pixels.set(lines.subarray(from, from + 3), to);

  return pixels;
}
