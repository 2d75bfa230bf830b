import type { FullText, TextSection } from './full-text.ts'

/**
 * Brings a paper's text to `room` tokens at the most, as `count` counts them: what says least of the paper goes first, whole
 * sections or their last paragraphs, never a part of a sentence. `omitted` names the sections that lack anything.
 */
export function fitText(text: FullText, room: number, count: (text: string) => number): Fitted {
  const weighed = weigh(text.sections).map((section, index) => ({
    ...section,
    index,
    tokens: countSection(section, count),
  }))
  let total = weighed.reduce((sum, { tokens }) => sum + tokens, 0)
  const cut = new Map<number, TextSection | undefined>()
  for (const { section, index, tokens } of weighed.toSorted((a, b) => a.worth - b.worth || b.index - a.index)) {
    if (total <= room) break
    const left = room - (total - tokens)
    const shortened = left > 0 ? shorten(section, left, count) : undefined
    cut.set(index, shortened)
    total -= tokens - (shortened ? countSection({ section: shortened }, count) : 0)
  }
  const sections = weighed.flatMap(({ section, index }) => (cut.has(index) ? (cut.get(index) ?? []) : section))
  const omitted = weighed.flatMap(({ section: { title }, index }) => (cut.has(index) && title !== '' ? title : []))
  return { text: { ...text, sections }, omitted: [...new Set(omitted)] }
}

/** Sections by what they say of a paper, least first; subsections go with their section. */
const worths: [pattern: RegExp, worth: number][] = [
  [
    /acknowledg|funding|author contribution|conflict of interest|ethic|data availability|broader impact|reproducibility/i,
    0,
  ],
  [
    /append|supplement|additional|extended|further (?:detail|result|experiment)|omitted|hyperparameter|implementation detail/i,
    1,
  ],
  [/proof|lemma|derivation|calculation/i, 2],
  [/related work|prior work|literature|background|preliminar|notation/i, 3],
  [/^$/, 4],
  [/experiment|evaluation|result|data|simulation|numerical|analysis|ablation/i, 6],
  [/method|model|approach|algorithm|framework|architecture|theor|main/i, 7],
  [/discussion|limitation|future|outlook/i, 8],
  [/introduction|conclusion|summary/i, 9],
  [/^abstract$/i, 10],
]
const usualWorth = 5

function weigh(sections: TextSection[]): { section: TextSection; worth: number }[] {
  let [isAppendix, above] = [false, usualWorth]
  return sections.map((section) => {
    const own = worths.find(([pattern]) => pattern.test(section.title))?.[1]
    // arXiv's pages name appendices A1, A2 …
    if (section.depth === 1) isAppendix = /^A\d/.test(section.anchor ?? '') || own === 1
    if (section.depth === 1) above = isAppendix ? Math.min(own ?? 1, 1) : (own ?? usualWorth)
    return { section, worth: section.depth === 1 ? above : Math.min(above, own ?? above) }
  })
}

/** As many of its first paragraphs as fit; `undefined`: none. */
function shorten(section: TextSection, room: number, count: (text: string) => number): TextSection | undefined {
  let left = room - count(section.title) - tokensBetween
  const paragraphs = section.paragraphs.filter(({ text }) => {
    left = left < 0 ? left : left - count(text) - tokensBetween
    return left >= 0
  })
  return paragraphs.length > 0 ? { ...section, paragraphs } : undefined
}

function countSection({ section }: { section: TextSection }, count: (text: string) => number): number {
  const texts = [section.title, ...section.paragraphs.map(({ text }) => text)]
  return texts.reduce((sum, text) => sum + count(text) + tokensBetween, 0)
}

/** Blank lines and the marks of headings. */
const tokensBetween = 2

type Fitted = { text: FullText; omitted: string[] }
