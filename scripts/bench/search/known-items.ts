import type { Paper } from '#paper/schema.ts'
import { toPlainProse } from '#search/plain-prose.ts'
import { createRandom, type Random } from '../random.ts'

/** Searches by someone who knows the paper, of each kind the same number. */
export function knownItems(papers: Paper[], { count, seed }: { count: number; seed: number }): KnownItem[] {
  const random = createRandom(seed)
  const names = Object.keys(kinds) as KnownKind[]
  return Array.from({ length: count }, (_, index) => {
    const kind = names[index % names.length] as KnownKind
    const paper = random.pick(papers)
    return { kind, id: paper.id, words: kinds[kind](toText(paper), random) }
  })
}

const kinds = {
  title: ({ title }) => title,
  'four words of the title': ({ title }) => tellingWords(title, 4).slice(0, 4).join(' '),
  'author and a word': ({ title, authors }, random) => {
    return `${authors[0]?.split(' ').at(-1)} ${random.pick(tellingWords(title, 6)) ?? title}`
  },
  identifier: ({ id }) => `arXiv:${id}`,
  'eight words in a row': ({ abstract }, random) => {
    const words = abstract.split(' ')
    const from = random.between(0, Math.max(words.length - 8, 0))
    return words.slice(from, from + 8).join(' ')
  },
  'five words of the abstract': ({ abstract }, random) => {
    const words = tellingWords(abstract, 8)
    return Array.from({ length: 5 }, () => random.pick(words)).join(' ')
  },
} satisfies Record<string, (paper: Pick<Paper, 'id' | 'title' | 'abstract' | 'authors'>, random: Random) => string>

function toText({ id, title, abstract, authors }: Paper) {
  return { id, title: toPlainProse(title), abstract: toPlainProse(abstract), authors }
}

/** Words of at least so many letters. */
function tellingWords(text: string, letters: number): string[] {
  return text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length >= letters)
}

export type KnownKind = keyof typeof kinds
export type KnownItem = { kind: KnownKind; id: string; words: string }
