import type { Kept } from '#components/entry/shown-line.ts'
import type { ArchiveDay, ListedPaper } from '#content/loader.ts'
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
  /** In the order of the archive, newest first. Where each page is of one day, those of these `dates` alone, if given. */
  list(archive: Archive, dates?: Dates): ListedPage<Props>[]
  /** `page`: the text that is there, from which lines are taken that `props` has left out. */
  render(props: Props, prose: Prose, page?: string): Made | Promise<Made>
  /** Whether it takes lines from there. */
  amends?: boolean
}

/** Days, by date. */
export type Dates = Pick<Set<string>, 'has'>

/** The days that are asked for: all, where none are named. */
export function listAsked(days: ArchiveDay[], asked: Dates | undefined): ArchiveDay[] {
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
  /** Plain values, that can be sent to another thread; without the papers that are `kept`. */
  props: (kept?: Kept) => Props
}

/** Brings what was rendered of papers. */
export type Prose = {
  /** Reads the cards of many papers at once, which are asked for next: one by one they take twice the time. */
  readCards(papers: ListedPaper[]): void
  card(paper: ListedPaper): Card
  faqs(paper: ListedPaper): Promise<RenderedFaq[]>
  feedEntry(line: FeedLine): Promise<FeedEntry>
}
