import { countDays, type Month, type MonthCount, toMonths } from '#components/archive/months.ts'
import { toWeeks } from '#components/archive/weeks.ts'
import { renderEmptyArchive } from '#components/day/empty-archive.ts'
import { renderMonthLinks } from '#components/day/month-links.ts'
import { renderWeekLinks } from '#components/day/month-page.ts'
import { renderMonths } from '#components/day/months.ts'
import { type KnownDay, listOwn } from '#content/day-facts.ts'
import { dayPath, monthPath } from '#paper/urls.ts'
import { html } from '#render/html.ts'
import { site } from '#site.ts'
import type { View } from './view.ts'

/** `/archive/`: the way to every day. */
export const archiveView: View<ArchiveProps> = {
  list({ days }) {
    const months = toMonths(days)
    const weeks = toWeeks(days.slice(0, 10)).map(({ week }) => week)
    const props = {
      counts: { days: days.length, papers: countPapers(days) },
      newest: months.slice(0, 2),
      weeks: weeks.slice(0, 2),
      others: countDays(months.slice(2)),
    }
    return [{ params: {}, path: '/archive/', group: 'months', shown: () => [props], props: () => props }]
  },
  render({ counts, newest, weeks, others }) {
    const noun = counts.days === 1 ? 'day' : 'days'
    const lead = `${counts.papers.toLocaleString('en')} papers on ${counts.days} ${noun}.`
    const body = html`<div class="plain"><h1>Archive</h1><p class="lead">${lead}</p>
${renderMonths(newest, dayPath)}${renderWeekLinks(weeks)}${renderMonthLinks(others, monthPath)}</div>`
    return {
      path: '/archive/',
      title: 'Archive',
      description: `All days of ${site.title}: every arXiv paper announced in ${site.categories.join(', ')}.`,
      body: counts.days === 0 ? renderEmptyArchive() : body,
    }
  },
}

function countPapers(days: KnownDay[]): number {
  return days.reduce((sum, day) => sum + listOwn(day).length, 0)
}

export type ArchiveProps = {
  counts: { days: number; papers: number }
  newest: Month[]
  weeks: string[]
  others: MonthCount[]
}
