import { isAbstract } from './find-flaw.ts'
import type { TextSection } from './full-text.ts'

/**
 * How little each section matters: the higher, the earlier it is left out of a text that is too long. A subsection without
 * a telling name matters as much as the section that holds it.
 */
export function rankSections(sections: TextSection[]): number[] {
  const holders: { depth: number; rank: number }[] = []
  return sections.map((section, index) => {
    while ((holders.at(-1)?.depth ?? 0) >= section.depth) holders.pop()
    const rank = index === 0 && isAbstract(section.title) ? ranks.abstract : rankSection(section, holders.at(-1)?.rank)
    holders.push({ depth: section.depth, rank })
    return rank
  })
}

/** From this rank on, a section goes as a whole, before anything of the others. */
export const wholeFrom = 100

function rankSection({ title, appendix }: TextSection, held: number | undefined): number {
  if (held !== undefined && held >= wholeFrom) return held
  const [, named] = byTitle.find(([form]) => form.test(title)) ?? []
  if (named === ranks.formal) return named
  return appendix ? ranks.appendix : (named ?? held ?? ranks.body)
}

const ranks = {
  abstract: 0,
  frame: 1,
  result: 2,
  method: 3,
  body: 4,
  ground: 5,
  related: 100,
  appendix: 101,
  formal: 102,
}

/** `Conflict of interest`, `Competing financial interests`, `Disclosure of Interests`; not `Regions of interest`. */
const interests =
  /\b((conflicts?|declarations?|disclosures?|statements?) of|competing|conflicting)( (competing|conflicting))?( financial)? interests?\b/i

/** `Data and code availability`, `Availability of data`; not `High availability`, `Data availability sampling`. */
const availability =
  /\b(data|datasets?|code|software|materials?|artifacts?) availability($|[.:]| and\b)|\bavailability (statement|and implementation|of (the )?(supporting |source )?(data|code|software|materials?))/i

/** The first that fits counts. */
const byTitle: [RegExp, number][] = [
  [/acknowledge?ments?|\bfunding\b|author contributions|\bethic|impact statement|checklist/i, ranks.formal],
  [interests, ranks.formal],
  [availability, ranks.formal],
  [/^appendi(x|ces)\b|^supplement|\bproofs?\b/i, ranks.appendix],
  [/related works?|(previous|prior) work|literature|state of the art/i, ranks.related],
  [/^(background|preliminaries|notations?)\b/i, ranks.ground],
  [/introduction|conclusions?|concluding|^summary|limitations?|future work/i, ranks.frame],
  [/results?|experiments?|evaluation|findings|ablations?|discussion|simulations?|observations?/i, ranks.result],
  [
    /method|approach|model|architecture|algorithm|framework|problem (statement|formulation)|main theorems?/i,
    ranks.method,
  ],
]
