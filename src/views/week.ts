import { neighboursOf } from '#components/archive/neighbours.ts'
import { toWeeks } from '#components/archive/weeks.ts'
import { type DayTitles, renderTitles } from '#components/day/titles.ts'
import { renderTurn, type Turning } from '#components/day/turn.ts'
import { isNew, type KnownDay } from '#content/day-facts.ts'
import { formatWeek } from '#paper/calendar-date.ts'
import { weekPath } from '#paper/urls.ts'
import { html } from '#render/html.ts'
import { site } from '#site.ts'
import type { View } from './view.ts'

/** `/week/<YYYY-Www>/`: the titles of all that was new to the followed categories in a week; replacements are not. */
export const weekView: View<WeekProps> = {
  list({ days }) {
    const weeks = toWeeks(days)
    return weeks.map(({ week, days: own }) => {
      const { before: newer, after: older } = neighboursOf(weeks, (other) => other.week === week)
      const beside = [older?.week, newer?.week]
      return {
        params: { week },
        path: weekPath(week),
        group: 'weeks',
        shown: () => [own.map(({ date, titles }) => [date, titles]), beside],
        props: () => ({ week, days: own.map(toTitles), turn: turnWeeks(beside) }),
      }
    })
  },
  render({ week, days, turn }) {
    const title = formatWeek(week)
    const count = days.reduce((sum, { papers }) => sum + papers.length, 0)
    const categories = site.categories.join(', ')
    return {
      path: weekPath(week),
      title,
      description: `${title}: ${count} arXiv papers new in ${categories}, by title.`,
      body: html`<div class="plain week"><h1>${title}</h1>
<p class="lead">${count} papers, by title; replacements stand on the days’ own pages.</p>
${days.map((day) => renderTitles(day, 2))}${renderTurn(turn)}</div>`,
    }
  },
}

function toTitles({ date, load }: KnownDay): DayTitles {
  return {
    date,
    papers: load()
      .papers.filter(isNew)
      .map(({ id, paper }) => ({ id, title: paper.title })),
  }
}

function turnWeeks([older, newer]: (string | undefined)[]): Turning {
  const leaf = (week: string | undefined) => week && { path: weekPath(week), text: formatWeek(week) }
  return { label: 'Weeks', previous: leaf(older) || undefined, next: leaf(newer) || undefined }
}

export type WeekProps = { week: string; days: DayTitles[]; turn: Turning }
