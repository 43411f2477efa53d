/**
 * The known values of a sliding stretch of days in rising order, so that where a person's worst fifth
 * begins needs no sorting each day. Moving on by a day costs one removal and one insertion. What it holds
 * depends on the stretch alone, never on the way there. Missing values (NaN) are passed over.
 *
 * @example
 * const window = new SortedWindow(Float64Array.of(3, 1, 2));
 * window.moveTo(0, 3);
 * window.sorted.subarray(0, window.count) // [1, 2, 3]
 */
export class SortedWindow {
  readonly sorted: Float64Array;
  count = 0;
  readonly #values: Float64Array;
  #from = 0;
  #to = 0;

  constructor(values: Float64Array) {
    this.#values = values;
    this.sorted = new Float64Array(values.length);
  }

  /**
   * Makes the window hold indices `from` up to but not including `to`.
   *
   * @throws RangeError when asked to go back: it only ever moves forward
   */
  moveTo(from: number, to: number): void {
    const end = Math.min(Math.max(0, to), this.#values.length);
    const start = Math.min(Math.max(0, from), end);
    if (start < this.#from || end < this.#to) throw new RangeError("A sorted window only moves forward");
    if (start >= this.#to) {
      this.count = 0;
      this.#from = start;
      this.#to = start;
    }
    while (this.#to < end && this.#from < start) {
      this.#replace(this.#values[this.#from++]!, this.#values[this.#to++]!);
    }
    while (this.#to < end) this.#insert(this.#values[this.#to++]!);
    while (this.#from < start) this.#remove(this.#values[this.#from++]!);
  }

  /** A day that leaves and one that comes: only what stands between the two has to move. */
  #replace(gone: number, come: number): void {
    if (Number.isNaN(gone)) this.#insert(come);
    else if (Number.isNaN(come)) this.#remove(gone);
    else if (gone !== come) {
      const from = this.#place(gone);
      const to = this.#place(come);
      if (from < to) this.sorted.copyWithin(from, from + 1, to);
      else this.sorted.copyWithin(to + 1, to, from);
      this.sorted[from < to ? to - 1 : to] = come;
    }
  }

  #insert(value: number): void {
    if (Number.isNaN(value)) return;
    const at = this.#place(value);
    this.sorted.copyWithin(at + 1, at, this.count);
    this.sorted[at] = value;
    this.count += 1;
  }

  #remove(value: number): void {
    if (Number.isNaN(value)) return;
    const at = this.#place(value);
    this.sorted.copyWithin(at, at + 1, this.count);
    this.count -= 1;
  }

  /** Index of the first kept value that is not below `value`. */
  #place(value: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
