// SPDX-License-Identifier: MIT
// Random numbers that are the same on every machine for the same seed.

// SplitMix32: short, and good enough to make test data.
function mixer(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/// Each line of a run has its own numbers, so that a line can be made again without those before it.
export function randomOf(seed, line) {
  const next = mixer((mixer(seed)() ^ Math.imul(line + 1, 0x85ebca6b)) >>> 0);
  return {
    below: (count) => next() % count,
    pick: (list) => list[next() % list.length],
    chance: (percent) => next() % 100 < percent,
  };
}
