import type { FullText } from '#ingest/full-text/full-text.ts'
import { readNumberWords } from './number-words.ts'
import { type NumberFound, type Reading, readNumbers } from './read-numbers.ts'
import { stripLabels } from './strip-labels.ts'

/**
 * The numbers that an answer states and the paper's text does not hold, as the answer writes them, in its order, each once.
 * A rounded number counts as held. Small counts, numbers that only name something, and numbers that the answer itself calls
 * approximate are not asked about: a mark on a right answer would cost more than it gives.
 */
export function findUnverifiedNumbers(answer: string, text: FullText): string[] {
  const known = readKnown(text)
  const missing = [...readNumbers(stripLabels(answer))].filter(
    (found) => isStated(found, answer) && !found.readings.some((reading) => isHeld(reading, known)),
  )
  return [...new Set(missing.map(({ source }) => source.replace('\\%', '%').trim()))].slice(0, most)
}

/** More of them say the same. */
const most = 12

function isStated({ source, index, readings, isPlain }: NumberFound, answer: string): boolean {
  const before = answer.slice(Math.max(0, index - context), index)
  const after = answer.slice(index + source.length, index + source.length + 2)
  const [{ value = 0 } = {}] = readings
  if (partOfName.test(before)) return false
  if (!isPlain) return !(isRound(source) && approximate.test(before))
  if (value <= smallest || /^[\p{Script=Latin}\d]/u.test(after)) return false
  return !(isRound(source) && (approximate.test(before) || /^\s?[+多余]/.test(after)))
}

const context = 24
/** Counts up to ten are often the answer's own: "three contributions". */
const smallest = 10
/** `ResNet-50`, `H100`, `v2`, `3.5.1` */
const partOfName = /(?:[\p{Script=Latin}\p{Script=Greek}\p{N}]|[\p{Script=Latin}\p{N}][._/-])$/u
const approximate =
  /(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|than|some|least|most|~|∼|≈|\\sim|\\approx|约|近|超过?|多于|少于|大于|小于|达|以上)[\s$]{0,3}$/iu
/** Two digits at the most are told: `1,200`, `40`, `3 million`. */
function isRound(source: string): boolean {
  const [written = ''] = /^[\d,\s]+/.exec(source) ?? []
  const rest = source.slice(written.length)
  const digits = written.replace(/\D/g, '')
  return !rest.startsWith('.') && /^\d{1,2}0*$/.test(digits) && (digits.endsWith('0') || /^\p{L}/u.test(rest))
}

function isHeld({ value, step }: Reading, known: Float64Array): boolean {
  const reach = step * 0.5 + Math.abs(value) * 1e-9
  const at = firstFrom(known, value - reach)
  return (known[at] ?? Number.POSITIVE_INFINITY) <= value + reach
}

function firstFrom(sorted: Float64Array, least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

const read = new WeakMap<FullText, Float64Array>()

/** What the numbers of a text may mean, sorted; a text is read once for all its answers. */
function readKnown(text: FullText): Float64Array {
  const known = read.get(text) ?? Float64Array.from(listKnown(text)).sort()
  read.set(text, known)
  return known
}

function listKnown({ sections }: FullText): Set<number> {
  const known = new Set<number>()
  for (const part of sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map((own) => own.text)])) {
    for (const { readings } of readNumbers(part)) for (const { value } of readings) known.add(value)
    for (const [digits] of part.matchAll(/\d+(?:\.\d+)?/g)) known.add(Number(digits))
    for (const value of readNumberWords(part)) known.add(value)
  }
  return known
}
