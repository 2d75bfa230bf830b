import { type Cue, cues } from './cues.ts'

/** What places tell: beginning and end, and whether the authors have spoken of their own work before. */
export const places = [
  'start',
  'first',
  'second',
  'early',
  'middle',
  'late',
  'last',
  'beforeOurs',
  'firstOurs',
  'afterOurs',
] as const

/** The features of an abstract's sentences: the names of those that each one has. */
export function findFeatures(texts: string[]): Feature[][] {
  const sentences = texts.map((text) => text.slice(0, longest))
  const firstOurs = sentences.findIndex((text) => isOurs(text))
  return sentences.map((text, index) => [
    'always',
    ...names.filter((name) => cues[name].test(text)),
    ...findPlaces(index, sentences.length),
    ...(firstOurs === -1
      ? []
      : ([index < firstOurs ? 'beforeOurs' : index > firstOurs ? 'afterOurs' : 'firstOurs'] as const)),
  ])
}

/** Characters of a sentence that are looked at. */
const longest = 1000

const names = Object.keys(cues) as Cue[]

function isOurs(text: string): boolean {
  return cues.we.test(text) || cues.thisPaper.test(text) || cues.toDo.test(text)
}

function findPlaces(index: number, count: number): Feature[] {
  const found: Feature[] = []
  if (index === 0) found.push('first')
  if (index === 1) found.push('second')
  if (index === count - 1) found.push('last')
  const place = count > 1 ? index / (count - 1) : 0.5
  found.push(place < 0.2 ? 'start' : place < 0.4 ? 'early' : place < 0.6 ? 'middle' : 'late')
  return found
}

export type Feature = 'always' | Cue | (typeof places)[number]
