import type { Kept } from '#components/entry/shown-line.ts'
import type { BriefPaper, ListedPaper } from '#content/loader.ts'
import type { Archive } from '#content/read-archive.ts'
import type { FeedEntry } from '#feeds/entry.ts'
import type { FeedLine } from '#feeds/feed.ts'
import type { PageContent } from '#layouts/frame.ts'
import type { RenderedFaq } from '#render/answers.ts'
import type { Card } from '#render/card.ts'

/**
 * A kind of page that shows something of an archive. What a page shows is split in two: `list` says in the main thread which
 * pages there are, and `render` makes one of them, anywhere, from plain values alone.
 */
export type View<Props, Made = PageContent> = {
  /** In the order of the archive, newest first. Where each page is of one day, those that are `asked` for, if given. */
  list(archive: Archive, asked?: Asked): ListedPage<Props>[]
  render(props: Props, prose: Prose): Made | Promise<Made>
  /** What a page that is there has of each paper; where it can be cut so, papers that are kept may be left out of `props`. */
  cut?(page: Buffer): Map<string, Buffer>
}

/** Days, by date; and of their papers those whose pages may show something else than they did. */
export type Asked = { has: (date: string) => boolean; hasPaper: (date: string, id: string) => boolean }

/** The days that are asked for: all, where none are named. */
export function listAsked<Day extends { date: string }>(days: Day[], asked: Asked | undefined): Day[] {
  return asked ? days.filter(({ date }) => asked.has(date)) : days
}

/** A kind of file that is no page: `render` makes all of its text. */
export type FileView<Props> = View<Props, string>

export type ListedPage<Props> = {
  /** Of the route in src/pages. */
  params: Record<string, string>
  /** Of a page, with a slash at its end; of a file, without. */
  path: string
  /** The day, or another name, whose pages have papers in common with this one. */
  group: string
  /** All that the page shows, in small: as long as it stays, so does the page. */
  shown: () => unknown[]
  /** Plain values, that can be sent to another thread; without the papers that are `kept`, for which the page has marks. */
  props: (kept?: Kept) => Props
}

/** Brings what was rendered of papers, and what their days do not hold of them. */
export type Prose = {
  /** Reads the cards of many papers at once, which are asked for next: one by one they take twice the time. */
  readCards(papers: BriefPaper[]): void
  card(paper: BriefPaper): Card
  paper(paper: BriefPaper): ListedPaper
  /** By paper. */
  titles(ids: string[]): Map<string, string>
  faqs(paper: BriefPaper): Promise<RenderedFaq[]>
  feedEntry(line: FeedLine): Promise<FeedEntry>
}
