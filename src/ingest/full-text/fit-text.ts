import { formatText } from './format-text.ts'
import type { FullText, ParagraphKind, TextSection } from './full-text.ts'
import { nameOmitted } from './name-omitted.ts'
import { rankSections, wholeFrom } from './rank-section.ts'

/**
 * Brings a text to `budget` at the most, by `count` of what `formatText` makes of it; the abstract stays whatever the
 * budget. What matters less goes first: statements and acknowledgements, appendices and proofs, related work; then code,
 * notes and tables; then the later paragraphs of each section, so that all keep their beginning. A paragraph goes as a
 * whole or not at all. `omitted` names the sections that lack something, in the text's order.
 */
export function fitText(text: FullText, budget: number, count: (text: string) => number): FittedText {
  if (count(formatText(text)) <= budget) return { text, omitted: [] }
  const order = orderParagraphs(text.sections)
  const fits = (dropped: number) => count(formatText(without(text, order.slice(0, dropped)))) <= budget
  let [tooFew, enough] = [0, order.length]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (fits(middle)) enough = middle
    else tooFew = middle
  }
  const fitted = without(text, order.slice(0, enough))
  return { text: fitted, omitted: nameOmitted(text.sections, fitted.sections) }
}

/** All paragraphs but the abstract's, those first that are left out first. */
function orderParagraphs(sections: TextSection[]): Place[] {
  const ranks = rankSections(sections)
  return sections
    .flatMap(({ paragraphs }, section) =>
      paragraphs.map(({ kind }, at) => ({ section, at, rank: rank(section, kind) })),
    )
    .filter(({ rank }) => rank > 0)
    .sort(
      (a, b) =>
        b.rank - a.rank || (a.rank >= wholeFrom && b.section - a.section) || b.at - a.at || b.section - a.section,
    )

  function rank(section: number, kind: ParagraphKind | undefined): number {
    const own = ranks[section] ?? 0
    return own === 0 || own >= wholeFrom || !kind ? own : own + asideRanks[kind]
  }
}

/** What stands beside the running text goes before any of it, and after the sections that go as a whole. */
const asideRanks: Record<ParagraphKind, number> = { proof: 50, code: 40, note: 30, table: 20, caption: 10 }

/** The text without some paragraphs, and without the headings below which nothing is left. */
function without(text: FullText, dropped: Place[]): FullText {
  const gone = new Set(dropped.map(({ section, at }) => `${section} ${at}`))
  const left = text.sections.map((section, index) => ({
    ...section,
    paragraphs: section.paragraphs.filter((_, at) => !gone.has(`${index} ${at}`)),
  }))
  let depth = 0
  const sections = left.toReversed().filter((section) => {
    const holds = section.paragraphs.length > 0 || depth > section.depth
    if (holds) depth = section.depth
    return holds
  })
  return { ...text, sections: sections.reverse() }
}

export type FittedText = { text: FullText; omitted: string[] }
type Place = { section: number; at: number }
