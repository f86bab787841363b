/** So many numbers are asked for at once: a thousand small arrays cost more to make and to clear away than to fill. */
const CHUNK = 1 << 16;

/** How many numbers a spare array holds. */
export const SPARE = 1024;

/** Where arrays of numbers that live as long as one reading of a workbook come from; all begin with noughts. */
export interface Room {
  floats(length: number): Float64Array;
  bytes(length: number): Int8Array;
  /** Arrays of SPARE numbers for work that is done before anybody else asks for them; what they hold is left over from the last. */
  readonly spare: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
}

/** Cuts arrays off a larger one, and makes another when it is used up. */
function cutting<T extends { readonly length: number; subarray(from: number, end?: number): T }>(
  make: (length: number) => T,
): (length: number) => T {
  let rest = make(0);
  return length => {
    if (length > CHUNK) return make(length);
    if (length > rest.length) rest = make(CHUNK);
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
}

const numbers = (length: number): Float64Array => new Float64Array(length);

/** Room for one reading. */
export const makeRoom = (): Room => ({
  floats: cutting(numbers),
  bytes: cutting(length => new Int8Array(length)),
  spare: [numbers(SPARE), numbers(SPARE), numbers(SPARE), numbers(SPARE)],
});
