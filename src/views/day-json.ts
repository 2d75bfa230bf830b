import { pageCategories } from '#components/archive/categories.ts'
import { shownDay, shownLines } from '#components/archive/shown.ts'
import { findKept, type ShownDay, type ShownLine, withoutKept } from '#components/entry/shown-line.ts'
import { paperPath } from '#paper/urls.ts'
import { href, site } from '#site.ts'
import { dayJsonPath } from './days-json.ts'
import { type FileView, listAsked } from './view.ts'

/** `/api/days/2026-11-20.json`: one day with its papers' metadata, a line each. Titles are Markdown with math. */
export const dayJsonView: FileView<{ day: ShownDay }> = {
  list({ days }, asked) {
    const linked = pageCategories(days, site.categories)
    return listAsked(days, asked).map((day) => ({
      params: { date: day.date },
      path: dayJsonPath(day.date),
      group: day.date,
      shown: () => [shownDay(day), shownLines(day.papers, linked)],
      props: (kept) => ({ day: withoutKept(day, kept) }),
    }))
  },
  amends: true,
  render({ day: { papers, ...day } }, _, page = '') {
    const kept = cutLines(page)
    const lines = papers.map((line) => formatLine(line) ?? findKept(kept, line.id))
    return `${JSON.stringify(day).slice(0, -1)},"papers":[\n${lines.join(',\n')}\n]}`
  },
}

function formatLine(shown: ShownLine): string | undefined {
  if (!('paper' in shown)) return undefined
  const { paper, ...line } = shown
  const { digest: _, answers: __, ...metadata } = paper
  return JSON.stringify({ ...metadata, ...line, url: href(paperPath(line.id)) })
}

/** The lines of papers, by paper. */
function cutLines(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line.startsWith(opening))
  return new Map(
    lines.map((line) => [line.slice(opening.length, line.indexOf('"', opening.length)), line.replace(/,$/, '')]),
  )
}

const opening = '{"id":"'
