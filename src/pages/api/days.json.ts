import type { APIRoute } from 'astro'
import { getArchive } from '#collections.ts'
import { href } from '#site.ts'

/** `/api/days.json`: every day of the archive, newest first, with its counts and where to read more. */
export const GET: APIRoute = async () => {
  const { days } = await getArchive()
  return Response.json(
    days.map(({ date, status, expected, received, categories }) => ({
      date,
      status,
      expected,
      received,
      categories,
      url: href(`/day/${date}/`),
      papers: href(`/api/days/${date}.json`),
    })),
  )
}
