import type { APIRoute, GetStaticPaths } from 'astro'
import { getArchive } from '#collections.ts'
import { shownDay, shownLines } from '#components/archive/shown.ts'
import { paperPath } from '#paper/urls.ts'
import { href } from '#site.ts'
import { cacheKeyOf } from '#views/key.ts'

export const getStaticPaths = (async () => {
  const { days } = await getArchive()
  return days.map((day) => ({
    params: { date: day.date },
    cacheKey: cacheKeyOf(shownDay(day), shownLines(day.papers, new Set())),
  }))
}) satisfies GetStaticPaths

/** `/api/days/2026-11-20.json`: one day with its papers' metadata. Titles are Markdown with math. */
export const GET: APIRoute = async ({ params }) => {
  const { days } = await getArchive()
  const day = days.find(({ date }) => date === params.date)
  return Response.json({
    ...day,
    papers: day?.papers.map(({ paper: { digest: _, answers: __, ...metadata }, ...line }) => ({
      ...metadata,
      ...line,
      url: href(paperPath(line.id)),
    })),
  })
}
