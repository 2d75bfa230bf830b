import { shownDay, shownLines } from '#components/archive/shown.ts'
import type { ArchiveDay } from '#content/loader.ts'
import { paperPath } from '#paper/urls.ts'
import { href } from '#site.ts'
import { dayJsonPath } from './days-json.ts'
import { type FileView, listAsked } from './view.ts'

const none = new Set<string>()

/** `/api/days/2026-11-20.json`: one day with its papers' metadata. Titles are Markdown with math. */
export const dayJsonView: FileView<{ day: ArchiveDay }> = {
  list({ days }, asked) {
    return listAsked(days, asked).map((day) => ({
      params: { date: day.date },
      path: dayJsonPath(day.date),
      group: day.date,
      shown: () => [shownDay(day), shownLines(day.papers, none)],
      props: () => ({ day }),
    }))
  },
  render({ day }) {
    const papers = day.papers.map(({ paper: { digest: _, answers: __, ...metadata }, ...line }) => {
      return { ...metadata, ...line, url: href(paperPath(line.id)) }
    })
    return JSON.stringify({ ...day, papers })
  },
}
