import type { StandinResponse } from '#standin/loopback.ts'
import type { FaultScene } from './fault-kinds.ts'

/**
 * A page of a listing that lacks some entries. Its headings either still state what should be there, or the number that
 * is ("showing 3 of 5 entries"), as where arXiv deleted rows after it had counted them; the total stays in both.
 * `undefined` where the page has no entry to lose.
 */
export function partialListing({ request, answer, random }: FaultScene): StandinResponse | undefined {
  if (!listingPath.test(request.url)) return undefined
  const response = answer()
  const page = String(response.body)
  const isOwnedUp = random() < half
  // A section that owns up keeps an entry: arXiv shows none without.
  const losable = [...page.matchAll(sectionForm)].flatMap(([section]) => entriesOf(section).slice(isOwnedUp ? 1 : 0))
  if (losable.length === 0) return undefined
  const certain = losable[Math.floor(random() * losable.length)]
  const lost = new Set(losable.filter((entry) => entry === certain || random() < lossRate))
  const body = page.replace(sectionForm, (section) => {
    const kept = entriesOf(section).filter((entry) => !lost.has(entry))
    const rest = section.replace(entryForm, (entry) => (lost.has(entry) ? '' : entry))
    return isOwnedUp ? rest.replace(shownForm, `$1${kept.length}$2`) : rest
  })
  return { ...response, body }
}

const listingPath = /^\/(list|catchup)\//
const sectionForm = /<dl id='articles'>[\s\S]*?<\/dl>/g
const entryForm = / *<dt>[\s\S]*?<\/dd>\n/g
/** `showing first 2000 of 2100 entries` */
const shownForm = /(showing (?:first |last )?)\d+( of \d+ entries)/
const half = 0.5
/** The share that goes besides the one that surely does. */
const lossRate = 0.1

function entriesOf(section: string): string[] {
  return section.match(entryForm) ?? []
}
