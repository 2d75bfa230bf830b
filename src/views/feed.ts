import { type FeedLine, listNewest, toFeed } from '#feeds/feed.ts'
import { type FeedFile, feedFormats } from '#feeds/format.ts'
import { categoryPath } from '#paper/urls.ts'
import { site } from '#site.ts'
import type { FileView, ListedPage, Prose } from './view.ts'

/** `/atom.xml` and `/rss.xml`: the papers of the newest days. */
export const feedView: FileView<FeedProps> = {
  list: ({ days }) => xmlFiles.map((file) => toPage(file, '/', { lines: listNewest(days) })),
  render: renderFeed,
}

/** `/feed.json`: the same. */
export const jsonFeedView: FileView<FeedProps> = {
  list: ({ days }) => [toPage(jsonFile, '/', { lines: listNewest(days) })],
  render: renderFeed,
}

/** `/arxiv/<category>/atom.xml` and `rss.xml`: those of a followed category. */
export const categoryFeedView: FileView<FeedProps> = {
  list: ({ days }) => {
    return site.categories.flatMap((category) => {
      const lines = listNewest(days, category)
      return xmlFiles.map((file) => toPage(file, categoryPath(category), { category, lines }))
    })
  },
  render: renderFeed,
}

/** `/arxiv/<category>/feed.json`: the same. */
export const categoryJsonFeedView: FileView<FeedProps> = {
  list: ({ days }) => {
    return site.categories.map((category) => {
      return toPage(jsonFile, categoryPath(category), { category, lines: listNewest(days, category) })
    })
  },
  render: renderFeed,
}

const xmlFiles: FeedFile[] = ['atom.xml', 'rss.xml']
const jsonFile: FeedFile = 'feed.json'

/** All of them show the same papers: they are of one group. */
function toPage(file: FeedFile, folder: string, shown: Omit<FeedProps, 'file'>): ListedPage<FeedProps> {
  return {
    params: { feed: file.replace(/\..*$/, ''), ...(shown.category && { category: shown.category }) },
    path: `${folder}${file}`,
    group: 'feeds',
    shown: () => shown.lines,
    props: () => ({ file, ...shown }),
  }
}

async function renderFeed({ file, category, lines }: FeedProps, prose: Prose): Promise<string> {
  const entries = await Promise.all(lines.map(prose.feedEntry))
  return feedFormats[file].format(toFeed(file, category, entries))
}

export type FeedProps = { file: FeedFile; category?: string; lines: FeedLine[] }
