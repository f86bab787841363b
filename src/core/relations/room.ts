/** So many numbers are asked for at once: a thousand small arrays cost more to make and to clear away than to fill. */
const CHUNK = 1 << 16;

/** Where arrays of numbers that live as long as one reading of a workbook come from; all begin with noughts. */
export interface Room {
  floats(length: number): Float64Array;
  integers(length: number): Uint32Array;
}

/** Room for one reading. */
export function makeRoom(): Room {
  let floats = new Float64Array(0);
  let integers = new Uint32Array(0);
  return {
    floats(length) {
      if (length > floats.length) floats = new Float64Array(Math.max(length, CHUNK));
      const taken = floats.subarray(0, length);
      floats = floats.subarray(length);
      return taken;
    },
    integers(length) {
      if (length > integers.length) integers = new Uint32Array(Math.max(length, CHUNK));
      const taken = integers.subarray(0, length);
      integers = integers.subarray(length);
      return taken;
    },
  };
}
