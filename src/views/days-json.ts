import type { DayHead } from '#content/loader.ts'
import { dayPath } from '#paper/urls.ts'
import { href } from '#site.ts'
import type { FileView } from './view.ts'

/** `/api/days.json`: every day of the archive, newest first, with its counts and where to read more. */
export const daysJsonView: FileView<{ days: DayCount[] }> = {
  list({ days }) {
    const listed = days.map(({ head: { date, status, expected, received, categories } }) => {
      return { date, status, expected, received, categories }
    })
    return [{ params: {}, path: '/api/days.json', group: 'days', shown: () => listed, props: () => ({ days: listed }) }]
  },
  render({ days }) {
    const withLinks = days.map((day) => {
      return { ...day, url: href(dayPath(day.date)), papers: href(dayJsonPath(day.date)) }
    })
    return JSON.stringify(withLinks)
  },
}

export function dayJsonPath(date: string): string {
  return `/api/days/${date}.json`
}

type DayCount = Pick<DayHead, 'date' | 'status' | 'expected' | 'received' | 'categories'>
