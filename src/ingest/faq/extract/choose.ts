import type { FullText, TextSection } from '#ingest/full-text/full-text.ts'
import type { Paper } from '#paper/schema.ts'
import { type Classified, classify } from './classify.ts'
import { readAbstractSentences, readSectionSentences, type Sentence } from './read-sentences.ts'
import type { Role } from './weights.ts'

/** Sentences chosen for one role at the most. */
const perRole = 2

/** Sections that say more of a role than abstracts do, by their titles. */
const sections: [RegExp, Role[]][] = [
  [
    /\b(?:limitations?|(?:future|further) (?:work|research|directions?)|outlook|open (?:problems|questions))\b/i,
    ['outlook'],
  ],
  [/\b(?:related works?|background|previous work|prior work|literature)\b/i, ['background']],
  [/\bintroduction\b/i, ['background', 'problem', 'method']],
  [/\b(?:conclusions?|concluding|summary|discussion)\b/i, ['result', 'outlook']],
]
/** How likely a role has to be. */
const [sure, likely, hardly] = [0.6, 0.3, 0.08]
/** Characters: “Withdrawn.” says nothing. */
const shortest = 16

/**
 * The sentences of a paper that speak most clearly of each role, at most two for each, in the paper's order: those of the
 * abstract, and where it has none for a role, those of the sections that are at hand.
 */
export function chooseSentences(abstract: Paper['abstract'], text?: FullText): Map<Role, Sentence[]> {
  const chosen = new Map<Role, Sentence[]>()
  const own = rank(readAbstractSentences(abstract)).filter(({ text }) => text.length >= shortest)
  for (const role of told) {
    const clear = own.filter((each) => each.role === role && each.chances[role] >= likely)
    chosen.set(role, pick(clear, role))
  }
  for (const section of text?.sections ?? []) {
    const roles = rolesOf(section)
    const left = roles.filter((role) => chosen.get(role)?.length === 0)
    if (left.length === 0) continue
    const ranked = rank(readSectionSentences(section))
    for (const role of left) chosen.set(role, pick(ranked.filter(isClear(role, roles)), role))
  }
  return chosen
}

export const told = ['problem', 'background', 'method', 'result', 'outlook'] as const satisfies Role[]

function rolesOf({ title, depth }: TextSection): Role[] {
  return (depth <= 2 && sections.find(([pattern]) => pattern.test(title))?.[1]) || []
}

/** A section with one role alone says much of it; where there are several, a sentence is for its likeliest. */
function isClear(role: Role, { length }: Role[]): (sentence: Ranked) => boolean {
  if (length === 1) return ({ chances }) => chances[role] >= hardly
  const least = role === 'outlook' ? likely : sure
  return (sentence) => sentence.role === role && sentence.chances[role] >= least
}

function rank(sentences: Sentence[]): Ranked[] {
  const classified = classify(sentences.map(({ text }) => text))
  return classified.map((each, index) => ({ ...(sentences[index] as Sentence), ...each, index }))
}

function pick(sentences: Ranked[], role: Role): Sentence[] {
  return sentences
    .toSorted((a, b) => b.chances[role] - a.chances[role] || a.index - b.index)
    .slice(0, perRole)
    .toSorted((a, b) => a.index - b.index)
}

type Ranked = Sentence & Classified & { index: number }
