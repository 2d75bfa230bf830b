import type { StandinResponse } from '#standin/loopback.ts'
import type { FaultScene } from './fault-kinds.ts'
import { newYorkMidnight, newYorkOffset } from './new-york-clock.ts'

/** A feed with today's dates and the entries of the mailing before; `undefined` where there is none to show. */
export function staleFeed({ request, answer, now }: FaultScene): StandinResponse | undefined {
  if (!feedPath.test(request.url)) return undefined
  const today = answer()
  for (let days = 1; days <= longestPause; days++) {
    const past = answer(new Date(now.getTime() - days * millisecondsPerDay))
    if (past.status === 200 && entryForm.test(String(past.body))) return { ...past, body: redate(past, today, now) }
  }
  return undefined
}

/** A feed without entries, whatever was announced; `undefined` where the true one has none either. */
export function emptyFeed({ request, answer }: FaultScene): StandinResponse | undefined {
  const response = answer()
  const body = String(response.body)
  if (!feedPath.test(request.url) || !entryForm.test(body)) return undefined
  return { ...response, body: body.replace(new RegExp(entryForm, 'gm'), '') }
}

const feedPath = /\/(atom|rss)\/[^/]*$/
const entryForm = /^ *<(entry|item)>[\s\S]*?<\/\1>\n/m
const dateForm = /<(updated|published|lastBuildDate|pubDate)>([^<]*)<\/\1>/g
/** Days; arXiv's longest pause is over Christmas. */
const longestPause = 14
const millisecondsPerDay = 86_400_000

/** The text of one feed with the dates of another, which lacks `published` where it has no entries. */
function redate(past: StandinResponse, today: StandinResponse, now: Date): string {
  const dates = new Map([...String(today.body).matchAll(dateForm)].map(([, name = '', date = '']) => [name, date]))
  const midnight = `${newYorkMidnight(now)}${newYorkOffset(now)}`
  return String(past.body).replace(dateForm, (_, name: string) => `<${name}>${dates.get(name) ?? midnight}</${name}>`)
}
