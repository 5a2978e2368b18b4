/** Random numbers in [0, 1), the same in every run (xorshift32: Marsaglia, "Xorshift RNGs", 2003). */
export function random(seed: number): () => number {
  let state = (seed | 0) === 0 ? 1 : seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
