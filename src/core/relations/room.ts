/** So many numbers are asked for at once: a thousand small arrays cost more to make and to clear away than to fill. */
const CHUNK = 1 << 16;

/** Where arrays of numbers that live as long as one reading of a workbook come from; all begin with noughts. */
export interface Room {
  floats(length: number): Float64Array;
}

/** Room for one reading. */
export function makeRoom(): Room {
  let floats = new Float64Array(0);
  return {
    floats(length) {
      if (length > CHUNK) return new Float64Array(length);
      if (length > floats.length) floats = new Float64Array(CHUNK);
      const taken = floats.subarray(0, length);
      floats = floats.subarray(length);
      return taken;
    },
  };
}
