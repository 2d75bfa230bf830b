import { toSections } from '#components/archive/sections.ts'
import { renderEntries } from '#components/entry/entries.ts'
import type { EntryCard } from '#components/entry/entry.ts'
import type { ArchiveDay, ListedPaper } from '#content/loader.ts'
import { type Html, html } from '#render/html.ts'
import { renderContents } from './contents.ts'
import { renderStatus } from './status.ts'
import { renderTurn, type Turning } from './turn.ts'

/** A day's papers, all of them or those of a category: heading, contents, entries, and the way to the days beside it. */
export function renderDay(
  { day, linked, turn, heading, contents, before, after }: DayContent,
  readCard: ReadCard,
): Html {
  const sections = toSections(day.papers)
  return html`<div class="page"><div class="side">${heading}
${renderStatus(day)}${renderContents(sections, contents)}${renderTurn(turn)}</div>
<div class="body">${before}${renderEntries(sections, linked, readCard)}${renderTurn(turn, true)}${after}</div></div>`
}

/** Brings what an entry shows of a paper's prose. */
export type ReadCard = (paper: ListedPaper) => EntryCard

export type DayContent = {
  day: ArchiveDay
  /** The categories that have a page. */
  linked: Set<string>
  turn: Turning
  heading: Html
  /** Stands below the jump list. */
  contents: Html
  /** Stand before the first entry and below the last. */
  before?: Html | undefined
  after?: Html | undefined
}
