import { pageCategories } from '#components/archive/categories.ts'
import { shownPart } from '#components/archive/shown.ts'
import { papersOf, type ShownDay, type ShownLine, withoutKept } from '#components/entry/shown-line.ts'
import { paperPath } from '#paper/urls.ts'
import { markKept } from '#render/kept.ts'
import { href, site } from '#site.ts'
import { dayJsonPath } from './days-json.ts'
import { type FileView, listAsked, type Prose } from './view.ts'

/** `/api/days/2026-11-20.json`: one day with its papers' metadata, a line each. Titles are Markdown with math. */
export const dayJsonView: FileView<{ day: ShownDay }> = {
  list({ days }, asked) {
    const linked = pageCategories(days, site.categories)
    return listAsked(days, asked).map((day) => ({
      params: { date: day.date },
      path: dayJsonPath(day.date),
      group: day.date,
      shown: () => shownPart(day, linked),
      props: (kept) => ({ day: withoutKept(day, kept) }),
    }))
  },
  cut: cutLines,
  render({ day }, prose) {
    prose.readCards(papersOf(day))
    const { papers, ...head } = day
    const lines = papers.map((line) => formatLine(line, prose))
    return `${JSON.stringify(head).slice(0, -1)},"papers":[\n${lines.join(',\n')}\n]}`
  },
}

function formatLine(shown: ShownLine, prose: Prose): string {
  if (!('paper' in shown)) return markKept(shown.id)
  const { id, paper, days: _, ...line } = shown
  const { id: __, digest: ___, answers: ____, ...metadata } = prose.paper(paper)
  // The identifier comes first, by which the line is found again.
  return JSON.stringify({ id, ...metadata, ...line, url: href(paperPath(id)) })
}

/** The lines of papers, by paper. */
function cutLines(text: Buffer): Map<string, Buffer> {
  const lines = new Map<string, Buffer>()
  for (let start = text.indexOf(opening); start !== -1; ) {
    const [idStart, end] = [start + opening.length, text.indexOf('\n', start + 1)]
    if (end === -1) break
    const line = text.subarray(start + 1, end)
    lines.set(
      text.toString('latin1', idStart, text.indexOf('"', idStart)),
      line.at(-1) === comma ? line.subarray(0, -1) : line,
    )
    start = text.indexOf(opening, end)
  }
  return lines
}

const opening = '\n{"id":"'
const comma = ','.charCodeAt(0)
