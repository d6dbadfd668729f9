// Draws images/icon-128.png: a seal-red square with rounded corners and a table in it, smooth by 4×4 samples a pixel.
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { inRoot } from "./lib/root.mjs";

const size = 128;
const samples = 4;
const paper = [0xfb, 0xf3, 0xe6];
const ink = [0x8c, 0x1d, 0x18];
const mark = [0xe8, 0xa3, 0x3d];

writeFileSync(inRoot("images", "icon-128.png"), png(size, size, draw()));

/** RGBA, row by row, each row after a zero byte (PNG's "no filter"). */
function draw() {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(pixel(x, y), y * (size * 4 + 1) + 1 + x * 4);
  }
  return rows;
}

function pixel(x, y) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < samples * samples; i++) {
    const colour = at(x + ((i % samples) + 0.5) / samples, y + (Math.floor(i / samples) + 0.5) / samples);
    if (!colour) continue;
    for (let c = 0; c < 3; c++) sum[c] += colour[c];
    sum[3] += 1;
  }
  const hits = sum[3] || 1;
  return [sum[0] / hits, sum[1] / hits, sum[2] / hits, (sum[3] * 255) / (samples * samples)].map(Math.round);
}

/** The colour at one point, undefined outside the seal. */
function at(x, y) {
  if (!inRounded(x, y, 4, 4, 124, 124, 22)) return undefined;
  if (!inRounded(x, y, 13, 13, 115, 115, 14)) return ink;
  if (inRounded(x, y, 17, 17, 111, 111, 11)) return table(x, y);
  return paper;
}

/** A heading line above a table of three columns and four rows; the last cell, the total, is marked. */
function table(x, y) {
  if (inRounded(x, y, 40, 27, 88, 35, 3)) return paper;
  const [left, top, right, bottom] = [30, 45, 98, 101];
  const lines = { x: [left, 58, 78, right], y: [top, 59, 73, 87, bottom] };
  if (x < left - 2 || x > right + 2 || y < top - 2 || y > bottom + 2) return ink;
  const onLine = lines.x.some((line) => Math.abs(x - line) <= 2) || lines.y.some((line) => Math.abs(y - line) <= 2);
  if (onLine) return paper;
  return x > 80 && y > 89 ? mark : ink;
}

function inRounded(x, y, left, top, right, bottom, radius) {
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

function png(width, height, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, colour with alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
