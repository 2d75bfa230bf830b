import { isFunctionWord } from './format/function-words.ts'
import { highestLevel } from './format/postings.ts'
import { splitWords } from './format/words.ts'

/**
 * How much each word of a paper says of it, from 0 to 7: often and in a short field says more, a title more than an
 * abstract, that more than an answer. BM25F without the word's rarity, which the search knows.
 * Source: S. Robertson, H. Zaragoza, The probabilistic relevance framework: BM25 and beyond (2009), section 3.6.
 */
export function weighWords(fields: Fields): Map<string, number> {
  const frequencies = new Map<string, number>()
  for (const [name, texts] of Object.entries(fields)) {
    const { weight, usualLength, functionWords } = fieldKinds[name as keyof Fields]
    const words = texts.flatMap((text) => splitWords(text))
    const share = weight / (1 - lengthMatters + (lengthMatters * words.length) / usualLength)
    for (const word of words) {
      if (!functionWords && isFunctionWord(word)) continue
      frequencies.set(word, (frequencies.get(word) ?? 0) + share)
    }
  }
  return new Map([...frequencies].map(([word, frequency]) => [word, toLevel(frequency)]))
}

/** BM25's b and k₁, at their usual values. */
const lengthMatters = 0.5
const saturation = 1.2

/** Lengths in words, as counted over 75,000 papers. */
const fieldKinds = {
  title: { weight: 4, usualLength: 10, functionWords: true },
  names: { weight: 4, usualLength: 10, functionWords: true },
  abstract: { weight: 1, usualLength: 190, functionWords: false },
  answers: { weight: 0.25, usualLength: 1200, functionWords: false },
} as const satisfies Record<string, { weight: number; usualLength: number; functionWords: boolean }>

function toLevel(frequency: number): number {
  return Math.min(highestLevel, Math.floor((frequency / (saturation + frequency)) * (highestLevel + 1)))
}

/** Plain texts. `names`: authors and the identifier. */
export type Fields = Record<keyof typeof fieldKinds, string[]>
