import { formatLongDate } from '#paper/calendar-date.ts'
import { categoryName } from '#paper/category.ts'
import type { AnnouncedItem } from './announcement.ts'
import { escapeHtml } from './escape.ts'
import { pageSize, renderSections } from './listing-sections.ts'
import { renderPage } from './page-html.ts'

/** The page `/catchup/<subject>/<date>`, as arXiv/arxiv-browse templates/catchup.html writes it. */
export function renderCatchup(items: AnnouncedItem[], options: CatchupOptions): string {
  const { subject, date, page, abstract, nextDay } = options
  const title = `${categoryName(subject, 'en')} (${subject})`
  const sections = renderSections(items, { skip: (page - 1) * pageSize, show: pageSize, abstract })
  const next = nextDay
    ? `<a href="${address(options, nextDay, 1)}">Continue catchup on ${formatShortDate(nextDay)}</a>`
    : ''
  const total = `Total of ${items.length} entries ${renderPager(items.length, options)}\n      <br>\n      ${next}`
  return renderPage(
    `Catchup for ${title}`,
    `<div id='content-inner'>
<div id='dlpage'>
  <h1>Catchup results for ${escapeHtml(title)} on ${formatShortDate(date)}</h1>
    <div>
      ${total}
    </div>
${sections || renderEmpty(options)}
    <div></div>
      ${total}
    </div>
</div>
</div>`,
  )
}

function renderEmpty(options: CatchupOptions): string {
  const date = formatShortDate(options.date)
  if (options.page === 1)
    return `      <br>\n        <div>\n          <p>No updates for ${date}</p>\n        </div>\n      <br>`
  return `      <br>\n        <div>\n          No further updates for ${date}\n          <br>
          <a href="${address(options, options.date, 1)}">Go to page 1</a>\n        </div>\n      <br>`
}

function renderPager(count: number, options: CatchupOptions): string {
  if (count <= pageSize) return ''
  // arXiv's own count: an exact multiple of the page size gets an empty last page.
  const pages = Array.from({ length: Math.floor(count / pageSize) + 1 }, (_, index) => index + 1)
  const links = pages.map((page) =>
    page === options.page ? `<span>${page}</span>` : `<a href=${address(options, options.date, page)}>${page}</a>`,
  )
  return `View page:\n${links.join('\n')}`
}

function address({ subject, abstract }: CatchupOptions, date: string, page: number): string {
  return `/catchup/${subject}/${date}?abs=${abstract ? 'True' : 'False'}&amp;page=${page}`
}

/** `2026-11-20` → `Fri, 20 Nov 2026`; the day keeps two digits. */
function formatShortDate(date: string): string {
  const [weekday = '', , month = ''] = formatLongDate(date).split(' ')
  return `${weekday.slice(0, 3)}, ${date.slice(8)} ${month.slice(0, 3)} ${date.slice(0, 4)}`
}

export type CatchupOptions = {
  subject: string
  date: string
  /** Counted from 1. */
  page: number
  abstract: boolean
  nextDay: string | undefined
}
