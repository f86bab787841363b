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

/** Room for one reading. */
export function makeRoom(): Room {
  let floats = new Float64Array(0);
  let bytes = new Int8Array(0);
  const spare = (): Float64Array => new Float64Array(SPARE);
  return {
    floats(length) {
      if (length > CHUNK) return new Float64Array(length);
      if (length > floats.length) floats = new Float64Array(CHUNK);
      const taken = floats.subarray(0, length);
      floats = floats.subarray(length);
      return taken;
    },
    bytes(length) {
      if (length > CHUNK) return new Int8Array(length);
      if (length > bytes.length) bytes = new Int8Array(CHUNK);
      const taken = bytes.subarray(0, length);
      bytes = bytes.subarray(length);
      return taken;
    },
    spare: [spare(), spare(), spare(), spare()],
  };
}
