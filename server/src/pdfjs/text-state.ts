import { after, IDENTITY, type Matrix } from "./matrix";
import type { FontFacts } from "./message-line";
import { usualCharacters } from "./usual-characters";

/** A character that pdf.js gives: its code, its width in units of the font, and for vertical text where it stands. */
interface RawGlyph {
  readonly originalCharCode: number;
  readonly width: number;
  readonly vmetric?: readonly [advance: number, x: number, y: number] | null;
  readonly isSpace: boolean;
}

/** A character, with the transformation from its own line (1 is the size of its font) to the page. */
export interface PlacedGlyph {
  readonly text: string;
  /** From the place where the character begins. */
  readonly matrix: Matrix;
  /** How wide it is, in sizes of its font. */
  readonly width: number;
}

/** What stands where a file does not say which character it is. */
const UNKNOWN = "\ufffd";

/** The state of text, which operators change (ISO 32000-1, 9.3 and 9.4). */
export class TextState {
  font: FontFacts["extra"] | undefined;
  size = 0;
  mode = 0;
  charSpacing = 0;
  wordSpacing = 0;
  /** Of the width, 1 is all. */
  scale = 1;
  leading = 0;
  rise = 0;
  #matrix: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  begin(): void {
    this.setMatrix(IDENTITY);
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = matrix;
  }

  moveTo(x: number, y: number): void {
    this.setMatrix(after([1, 0, 0, 1, x, y], this.#line));
  }

  copy(): TextState {
    const copy = Object.assign(new TextState(), this);
    copy.#matrix = this.#matrix;
    copy.#line = this.#line;
    return copy;
  }

  /** Shows characters, and spaces between them in thousandths of the size; returns where the characters stand. */
  show(items: readonly (RawGlyph | number)[]): PlacedGlyph[] {
    const placed: PlacedGlyph[] = [];
    const unit = this.font?.fontMatrix?.[0] ?? 0.001;
    const vertical = this.font?.vertical === true;
    for (const item of items) {
      if (typeof item === "number") {
        this.#advance(vertical, (-item / 1000) * this.size);
        continue;
      }
      const width = item.width * unit;
      const spacing = this.charSpacing + (item.isSpace ? this.wordSpacing : 0);
      const [down, x, y] = item.vmetric ?? [-1000, item.width / 2, 880];
      const own: Matrix = [this.size * this.scale, 0, 0, this.size, 0, this.rise];
      const origin: Matrix = vertical ? [1, 0, 0, 1, -x * unit, -y * unit] : IDENTITY;
      const matrix = after(after(origin, own), this.#matrix);
      placed.push({ text: this.#textOf(item), matrix, width });
      this.#advance(vertical, (vertical ? down * unit : width) * this.size + (vertical ? -spacing : spacing));
    }
    return placed;
  }

  #advance(vertical: boolean, by: number): void {
    this.#matrix = after(vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * this.scale, 0], this.#matrix);
  }

  /** Only what the file says counts; where it says nothing pdf.js takes the code itself for the character. */
  #textOf({ originalCharCode }: RawGlyph): string {
    const map = this.font?.toUnicode;
    if (!map || !("_map" in map) || !map.has(originalCharCode)) return UNKNOWN;
    const text = map.get(originalCharCode) ?? UNKNOWN;
    // Control characters and characters of private use are none that a person reads.
    return text === "" || /^[\p{Cc}\p{Co}]/u.test(text) ? UNKNOWN : usualCharacters(text);
  }
}
