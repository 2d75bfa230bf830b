import { newYorkDate } from '#paper/calendar-date.ts'
import { isFollowable } from '#paper/category.ts'
import type { StandinResponse } from '#standin/loopback.ts'
import { announcementOf } from './announcement.ts'
import { renderAtom, renderRss } from './feed-xml.ts'
import { renderErrorPage } from './page-html.ts'
import { html, xml } from './response.ts'
import type { SiteOptions } from './site.ts'
import { viewFeed } from './view.ts'

/**
 * Answers for rss.arxiv.org: `/atom/<subject>` and `/rss/<subject>`, empty on a day without a mailing. A day of the feed begins
 * and ends at midnight in New York.
 * Source: arXiv/arxiv-feed, feed/fetch_data.py and serializers/serializer.py
 */
export function answerFeed(path: string, { world, now }: SiteOptions): StandinResponse {
  const [, kind = '', subject = ''] = /^\/(atom|rss)\/([^/]*)$/.exec(decodeURIComponent(path)) ?? []
  if (!kind) return html(renderErrorPage('404 Not Found', 'The page you requested was not found.'), 404)
  const render = kind === 'atom' ? renderAtom : renderRss
  const type = `application/${kind}+xml`
  const mistake = findMistake(subject)
  if (mistake) {
    const title = `Feed error for query: http://rss.arxiv.org/${kind}/${subject}`
    return xml(render([], { title, subtitle: mistake, path: subject, now }), type, 400)
  }
  const view = viewFeed(world, now)
  const mailing = view.mailings.find(({ date }) => date === newYorkDate(now))
  const items = mailing ? announcementOf(view, mailing, { subject, show: 'feed' }) : []
  const title = `${subject} updates on arXiv.org`
  const subtitle = `${subject} updates on the arXiv.org e-print archive.`
  // The limit cuts from the front: arXiv queries weakest first, and its generator prepends.
  return xml(render(items.slice(-mostItems), { title, subtitle, path: subject, now }), type)
}

const mostItems = 2000

function findMistake(subject: string): string | undefined {
  if (!subject.trim()) {
    return `Invalid archive specification '${subject}'. Correct format is one or more archive names delimited by '+'. Each name can be either of the form 'archive' or 'archive.category'. For example: 'math+cs.CG' (all from math and only computational geometry from computer science).`
  }
  const [archive = '', subjectClass] = subject.split('.')
  if (subject.split('.').length > 2) {
    return `Bad archive/subject class structure '${subject}'. Valid names include an archive, possibly followed by a single period and subject class.`
  }
  if (!isFollowable(archive)) return `Bad archive '${archive}'.`
  if (!isFollowable(subject)) return `Bad subject class '${subjectClass}'.`
  return undefined
}
