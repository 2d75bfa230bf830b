import { toSections } from '#components/archive/sections.ts'
import { renderEntries } from '#components/entry/entries.ts'
import type { ShownDay, ShownLine } from '#components/entry/shown-line.ts'
import type { AnswerCounts } from '#content/count-answers.ts'
import { type Html, html } from '#render/html.ts'
import { renderContents } from './contents.ts'
import { renderStatus } from './status.ts'
import { renderTurn, type Turning } from './turn.ts'

/** A day's papers, all of them or those of a category: heading, contents, entries, and the way to the days beside it. */
export function renderDay(
  { day, answers, turn, heading, contents, before, after }: DayContent,
  renderLine: (line: ShownLine) => Html,
): Html {
  const sections = toSections(day.papers)
  return html`<div class="page"><div class="side">${heading}
${renderStatus(day, answers)}${renderContents(sections, contents)}${renderTurn(turn)}</div>
<div class="body">${before}${renderEntries(sections, renderLine)}${renderTurn(turn, true)}${after}</div></div>`
}

export type DayContent = {
  day: ShownDay
  /** How far the FAQ of its papers is. */
  answers: AnswerCounts
  turn: Turning
  heading: Html
  /** Stands below the jump list. */
  contents: Html
  /** Stand before the first entry and below the last. */
  before?: Html | undefined
  after?: Html | undefined
}
