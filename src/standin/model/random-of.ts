import { createHash } from 'node:crypto'
import { createRandom, type Random } from '#standin/arxiv/random.ts'

/** Numbers from 0 to below 1 that depend on nothing but these parts, whatever else is drawn and in which order. */
export function randomOf(...parts: (string | number)[]): Random {
  return createRandom(createHash('sha1').update(parts.join('\0')).digest().readInt32LE())
}

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

export type { Random }
