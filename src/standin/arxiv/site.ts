import { addDays, isCalendarDate, newYorkDate } from '#paper/calendar-date.ts'
import { canonicalCategory, isFollowable } from '#paper/category.ts'
import { parseArxivId } from '#paper/id.ts'
import type { StandinResponse } from '#standin/loopback.ts'
import { renderAbs } from './abs-html.ts'
import { announcementOf } from './announcement.ts'
import { renderCatchup } from './catchup-html.ts'
import { answerText } from './full-text.ts'
import { renderListing } from './listing-html.ts'
import { pageSize } from './listing-sections.ts'
import { renderErrorPage } from './page-html.ts'
import { html, movedTo, text } from './response.ts'
import { utcDate } from './utc-clock.ts'
import { viewSite } from './view.ts'
import type { StandinWorld } from './world.ts'

/** Answers for arxiv.org: /list, /catchup, /abs, /html, /pdf and robots.txt. */
export function answerSite(url: URL, { world, now }: SiteOptions): StandinResponse {
  const [, page = '', ...path] = decodeURIComponent(url.pathname).split('/')
  const options = { world, now, url }
  if (page === 'list' && path[1] === 'new' && path[0]) return answerListing(path[0], options)
  if (page === 'catchup' && path[0] && path[1]) return answerCatchup(path[0], path[1], options)
  if (page === 'abs') return answerAbs(path.join('/'), options)
  if (page === 'robots.txt') return text(robots)
  if (page === 'html' || page === 'pdf') return answerText(page, path.join('/'), { world, now })
  return html(renderErrorPage('404 Not Found', 'The page you requested was not found.'), 404)
}

/** arXiv promises 90 and allows one more. Source: arXiv/arxiv-browse, controllers/catchup_page.py */
const catchupDays = 91

const robots = `User-agent: *
Allow: /abs
Allow: /catchup
Allow: /html
Allow: /list
Allow: /pdf
Crawl-delay: 15
`

function answerListing(subject: string, { world, now, url }: RequestOptions): StandinResponse {
  if (!isFollowable(subject)) return html(renderErrorPage('404 Not Found', `Unknown: '${subject}'`), 404)
  const view = viewSite(world, now)
  const mailing = view.mailings.at(-1)
  const items = mailing ? announcementOf(view, mailing, { subject, show: 'listing' }) : []
  const skip = toNumber(url.searchParams.get('skip')) ?? 0
  const show = Math.min(toNumber(url.searchParams.get('show')) || pageSize, pageSize)
  return html(renderListing(items, { subject, date: mailing?.date ?? newYorkDate(now), skip, show }))
}

function answerCatchup(subject: string, date: string, { world, now, url }: RequestOptions): StandinResponse {
  // arXiv's servers run on UTC: at 20:00 in New York it is tomorrow there.
  const today = utcDate(now)
  const page = toNumber(url.searchParams.get('page') ?? '1')
  const abstract = url.searchParams.get('abs') ?? 'False'
  const mistake = findMistake()
  if (mistake) return html(renderErrorPage('400 Bad Request', mistake), 400)
  const canonical = canonicalCategory(subject)
  if (canonical !== subject) return movedTo(`/catchup/${canonical}/${date}?page=${page}&abs=${abstract}`)
  const view = viewSite(world, now)
  const mailing = view.mailings.find((candidate) => candidate.date === date)
  const items = mailing ? announcementOf(view, mailing, { subject, show: 'listing' }) : []
  const nextDay = view.mailings.map((later) => later.date).find((later) => later > date)
  return html(renderCatchup(items, { subject, date, page: page ?? 1, abstract: abstract === 'True', nextDay }))

  function findMistake(): string | undefined {
    if ([...url.searchParams.keys()].some((name) => name !== 'abs' && name !== 'page'))
      return "Unexpected parameters. Only accepted parameters are: 'page', and 'abs'"
    if (!isFollowable(subject)) return "Invalid subject. Subject must be an archive, category or 'grp_physics'"
    if (!isCalendarDate(date)) return 'Invalid date format. Use format: YYYY-MM-DD'
    if (date < addDays(today, -catchupDays)) return `Invalid date: ${date}. Catchup only allowed for past 90 days`
    if (date > today) return `Invalid date: ${date}. Can't request date later than today`
    if (abstract !== 'True' && abstract !== 'False')
      return 'Invalid abs value. Use ?abs=True to include abstracts or ?abs=False to not'
    if (!page) return 'Invalid page value. Page value should be a positive integer like ?page=3'
    return undefined
  }
}

function answerAbs(text: string, { world, now }: RequestOptions): StandinResponse {
  const parsed = parseArxivId(text)
  const paper = parsed && viewSite(world, now).findCurrent(parsed.id)
  if (paper) return html(renderAbs(paper))
  return html(renderErrorPage('404 Not Found', `Article identifier '${text}' not recognized`), 404)
}

function toNumber(digits: string | null): number | undefined {
  return digits && /^\d+$/.test(digits) ? Number(digits) : undefined
}

export type SiteOptions = { world: StandinWorld; now: Date }
type RequestOptions = SiteOptions & { url: URL }
