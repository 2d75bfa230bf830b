import { formatLongDate } from '#paper/calendar-date.ts'
import { categoryName } from '#paper/category.ts'
import type { AnnouncedItem } from './announcement.ts'
import { escapeHtml } from './escape.ts'
import { renderSections } from './listing-sections.ts'
import { renderPage } from './page-html.ts'

/** The page `/list/<subject>/new`, as arXiv/arxiv-browse templates/list/new.html writes it. */
export function renderListing(items: AnnouncedItem[], { subject, date, skip, show }: ListingOptions): string {
  const title = categoryName(subject, 'en')
  const sections = renderSections(items, { skip, show, abstract: true })
  const pager = items.length > 0 ? renderPager(items.length, { subject, skip, show }) : ''
  return renderPage(
    title,
    `<div id='content-inner'>
<div id='dlpage'>
  <h1>${escapeHtml(title)}</h1>

<p>See <a id="recent-${subject}" aria-labelledby="recent-${subject}" href="/list/${subject}/recent">recent</a> articles</p>
<h3>Showing new listings for ${formatLongDate(date)}</h3>
${pager}
${sections || '    <p>No updates today.</p>'}
${pager}
</div>
</div>`,
  )
}

function renderPager(count: number, { subject, skip, show }: { subject: string; skip: number; show: number }): string {
  const starts = Array.from({ length: Math.ceil(count / show) }, (_, page) => page * show)
  const links = starts.map((start) => {
    const label = `${start + 1}-${Math.min(count, start + show)}`
    return start === skip
      ? `<span>${label}</span>`
      : `<a href=/list/${subject}/new?skip=${start}&amp;show=${show} rel="nofollow">${label}</a>`
  })
  return `<div class='paging'>Total of ${count} entries ${show < count ? `:\n ${links.join('\n ')}` : ''}
</div>
<div class='morefewer'>Showing up to ${show} entries per page:
  <span style="color: #454545">fewer</span> |
  <span style="color: #454545">more</span> |
  <span style="color: #454545">all</span>
</div>`
}

export type ListingOptions = { subject: string; date: string; skip: number; show: number }
