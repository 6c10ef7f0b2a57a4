// The reader's steps, taken as in use, each with its way back: how a loss changes with what went in.
import {
  attention,
  hiddenOfRun,
  type Layers,
  lengthRow,
  type Matrix,
  mixed,
  plainLayers,
  runningSums,
  type Term,
  VECTOR_LENGTH,
} from "../../src/answers/reader/reader-layers.ts";
import { VECTOR_DIMENSIONS, wordVectors } from "../../src/text/word-vectors.ts";

/** Takes steps forward, and back again in the opposite order; with `thinning`, a share of numbers is left out by chance. */
export class Tape {
  readonly layers: Layers;
  readonly #slopes = new WeakMap<Matrix, Float64Array>();
  #back: (() => void)[] = [];

  constructor(thinning: number, random: () => number) {
    this.layers = this.#recorded(thinning, random);
  }

  /** By how much the loss changes with each number of `x`; a loss is begun with by setting those of its arguments. */
  slopes(x: Matrix): Float64Array {
    const known = this.#slopes.get(x);
    if (known !== undefined) return known;
    const slopes = new Float64Array(x.values.length);
    this.#slopes.set(x, slopes);
    return slopes;
  }

  /** From the slopes of what came out to those of what went in, which are added to; then the steps are forgotten. */
  goBack(): void {
    for (const step of this.#back.reverse()) step();
    this.#back = [];
  }

  #recorded(thinning: number, random: () => number): Layers {
    const recorded = (out: Matrix, back: (slopes: Float64Array) => void): Matrix => {
      this.#back.push(() => back(this.slopes(out)));
      return out;
    };
    return {
      words: (shown, weights) => {
        const { signs, vectors, numbers } = weights;
        return recorded(plainLayers.words(shown, weights), (slopes) => {
          const width = signs.columns;
          const [toSigns, toVectors, toNumbers] = [this.slopes(signs), this.slopes(vectors), this.slopes(numbers)];
          for (let word = 0; word < shown.count; word++) {
            const own = slopes.subarray(word * width, (word + 1) * width);
            for (let i = 0; i < shown.signsEach; i++) {
              addTimes(toSigns, shown.signs[word * shown.signsEach + i]! * width, own, 1);
            }
            for (let i = 0; i < numbers.rows; i++) {
              addTimes(toNumbers, i * width, own, shown.numbers[word * numbers.rows + i]!);
            }
            if (shown.vectors[word]! < 0) continue;
            const from = shown.vectors[word]! * VECTOR_DIMENSIONS;
            const vector = wordVectors.subarray(from, from + VECTOR_DIMENSIONS);
            for (let j = 0; j < width; j++) {
              if (own[j] !== 0) addTimes(toVectors, j * VECTOR_DIMENSIONS, vector, VECTOR_LENGTH * own[j]!);
            }
          }
        });
      },
      rectified: (terms, bias) => {
        const out = plainLayers.rectified(terms, bias);
        return recorded(out, (slopes) => {
          const toBias = this.slopes(bias);
          for (let i = 0; i < slopes.length; i++) {
            if (out.values[i] === 0) slopes[i] = 0;
            else toBias[i % out.columns]! += slopes[i]!;
          }
          for (const term of terms) this.#backThrough(term, out, slopes);
        });
      },
      product: (x, weights) => {
        const out = plainLayers.product(x, weights);
        return recorded(out, (slopes) => this.#backThrough({ x, weights, shift: 0 }, out, slopes));
      },
      sum: (one, other) =>
        recorded(plainLayers.sum(one, other), (slopes) => {
          addTimes(this.slopes(one), 0, slopes, 1);
          addTimes(this.slopes(other), 0, slopes, 1);
        }),
      times: (one, other) =>
        recorded(plainLayers.times(one, other), (slopes) => {
          const [toOne, toOther] = [this.slopes(one), this.slopes(other)];
          for (let i = 0; i < slopes.length; i++) {
            const k = i % other.values.length;
            toOne[i]! += slopes[i]! * other.values[k]!;
            toOther[k]! += slopes[i]! * one.values[i]!;
          }
        }),
      attended: (asking, keys, values, likenesses) => {
        const shares = attention(asking, keys, likenesses);
        return recorded(mixed(shares, values), (slopes) => {
          const toShares = this.slopes(shares);
          const toValues = this.slopes(values);
          for (let i = 0; i < shares.rows; i++) {
            const own = slopes.subarray(i * values.columns, (i + 1) * values.columns);
            for (let j = 0; j < shares.columns; j++) {
              const at = i * shares.columns + j;
              toShares[at] = dot(own, values.values, j * values.columns);
              addTimes(toValues, j * values.columns, own, shares.values[at]!);
            }
            backThroughSoftmax(shares, toShares, i);
          }
          this.#backThrough({ x: asking, weights: keys, shift: 0 }, shares, toShares);
          if (likenesses === null) return;
          const toWeights = this.slopes(likenesses.weights);
          toWeights[0]! += dot(toShares, likenesses.cosines, 0);
          toWeights[1]! += dot(toShares, likenesses.same, 0);
        });
      },
      most: (x) => {
        const out = plainLayers.most(x);
        return recorded(out, (slopes) => {
          const toX = this.slopes(x);
          for (let k = 0; k < x.columns; k++) {
            for (let i = k; i < x.values.length; i += x.columns) {
              if (x.values[i] !== out.values[k]) continue;
              toX[i]! += slopes[k]!;
              break;
            }
          }
        });
      },
      runs: ({ firsts, lasts, fits }, weights) =>
        recorded(plainLayers.runs({ firsts, lasts, fits }, weights), (slopes) => {
          const { first, last, inside, lengths, out } = weights;
          const size = first.columns;
          const sums = runningSums(inside);
          const [hidden, moved] = [new Float64Array(size), new Float64Array(size)];
          const insideSteps = new Float64Array(sums.length);
          const [toFirst, toLast, toLengths] = [this.slopes(first), this.slopes(last), this.slopes(lengths)];
          const [toFits, toOut] = [this.slopes(weights.fits), this.slopes(out)];
          slopes.forEach((slope, i) => {
            const [begin, end] = [firsts[i]!, lasts[i]!];
            hiddenOfRun(begin, end, weights, sums, hidden);
            toFits[fits[i]!]! += slope;
            moved[size - 1] = slope;
            for (let k = 0; k < size - 1; k++) {
              moved[k] = hidden[k]! > 0 ? slope * out.values[k]! : 0;
              if (hidden[k]! > 0) toOut[k]! += slope * hidden[k]!;
            }
            addTimes(toFirst, begin * size, moved, 1);
            addTimes(toLast, end * size, moved, 1);
            addTimes(toLengths, lengthRow(begin, end) * size, moved, 1);
            const share = 1 / (end - begin + 1);
            addTimes(insideSteps, begin * size, moved, share);
            addTimes(insideSteps, (end + 1) * size, moved, -share);
          });
          for (let i = size; i < insideSteps.length; i++) insideSteps[i]! += insideSteps[i - size]!;
          addTimes(this.slopes(inside), 0, insideSteps.subarray(0, inside.values.length), 1);
        }),
      likeliest: (x) => {
        const out = plainLayers.likeliest(x);
        return recorded(out, (slopes) => {
          const toX = this.slopes(x);
          for (let i = 0; i < toX.length; i++) toX[i]! += slopes[0]! * Math.exp(x.values[i]! - out.values[0]!);
        });
      },
      thinned: (x) => {
        if (thinning === 0) return x;
        const factors = Float64Array.from(x.values, () => (random() < thinning ? 0 : 1 / (1 - thinning)));
        const out = { ...x, values: x.values.map((value, i) => value * factors[i]!) };
        return recorded(out, (slopes) => {
          const toX = this.slopes(x);
          for (let i = 0; i < slopes.length; i++) toX[i]! += slopes[i]! * factors[i]!;
        });
      },
    };
  }

  #backThrough({ x, weights, shift }: Term, out: Matrix, slopes: Float64Array): void {
    const [from, w, toX, toW] = [x.values, weights.values, this.slopes(x), this.slopes(weights)];
    const [size, width] = [x.columns, out.columns];
    const last = Math.min(out.rows, x.rows - shift);
    for (let row = Math.max(0, -shift); row < last; row++) {
      const at = (row + shift) * size;
      for (let j = 0; j < width; j++) {
        const slope = slopes[row * width + j]!;
        if (slope === 0) continue;
        for (let k = 0, own = j * size; k < size; k++, own++) {
          toX[at + k]! += slope * w[own]!;
          toW[own]! += slope * from[at + k]!;
        }
      }
    }
  }
}

function addTimes(to: Float64Array, start: number, values: Float64Array | Float32Array, factor: number): void {
  if (factor === 0) return;
  for (let i = 0; i < values.length; i++) to[start + i]! += factor * values[i]!;
}

/** Of as many numbers as `one` has. */
function dot(one: Float64Array, other: Float64Array, start: number): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[start + i]!;
  return sum;
}

function backThroughSoftmax({ columns, values }: Matrix, slopes: Float64Array, row: number): void {
  const [start, end] = [row * columns, (row + 1) * columns];
  let mean = 0;
  for (let i = start; i < end; i++) mean += slopes[i]! * values[i]!;
  for (let i = start; i < end; i++) slopes[i] = values[i]! * (slopes[i]! - mean);
}
