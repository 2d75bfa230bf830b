import { unwrapAbstract } from './abstract.ts'
import type { AnnouncedItem } from './announcement.ts'
import { escapeAttribute, escapeXml } from './escape.ts'
import { formatRfc822, newYorkMidnight, newYorkOffset } from './new-york-clock.ts'
import { toTexAccents } from './tex-accents.ts'

/** The Atom 1.0 feed of arXiv/arxiv-feed; a feed without items is what arXiv sends on a day without a mailing. */
export function renderAtom(items: AnnouncedItem[], { title, subtitle, path, now }: FeedOptions): string {
  const updated = `${now.toISOString().slice(0, 19)}.000000+00:00`
  const published = `${newYorkMidnight(now)}${newYorkOffset(now)}`
  const entries = items.map(
    (item) => `  <entry>
    <id>${guid(item)}</id>
    <title>${escapeXml(item.paper.title)}</title>
    <updated>${updated}</updated>
    <link href="https://arxiv.org/abs/${item.paper.id}" rel="alternate" type="text/html"/>
    <summary>${description(item)}</summary>
${item.paper.categories.map((category) => `    <category term="${escapeAttribute(category)}"/>\n`).join('')}    <published>${published}</published>
${extensions(item, '    ')}  </entry>
`,
  )
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
  <id>http://rss.arxiv.org/atom/${escapeXml(path)}</id>
  <title>${escapeXml(title)}</title>
  <updated>${updated}</updated>
  <link href="http://rss.arxiv.org/atom/${escapeAttribute(path)}" rel="self" type="application/atom+xml"/>
  <subtitle>${escapeXml(subtitle)}</subtitle>
${entries.join('')}</feed>
`
}

/** The RSS 2.0 feed of arXiv/arxiv-feed. */
export function renderRss(items: AnnouncedItem[], { title, subtitle, path, now }: FeedOptions): string {
  const entries = items.map(
    (item) => `    <item>
      <title>${escapeXml(item.paper.title)}</title>
      <link>https://arxiv.org/abs/${item.paper.id}</link>
      <description>${description(item)}</description>
      <guid isPermaLink="false">${guid(item)}</guid>
${item.paper.categories.map((category) => `      <category>${escapeXml(category)}</category>\n`).join('')}${extensions(item, '      ')}    </item>
`,
  )
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0">
  <channel>
    <title>${escapeXml(title)}</title>
    <link>http://rss.arxiv.org/rss/${escapeXml(path)}</link>
    <description>${escapeXml(subtitle)}</description>
    <atom:link href="http://rss.arxiv.org/rss/${escapeAttribute(path)}" rel="self" type="application/rss+xml"/>
    <docs>http://www.rssboard.org/rss-specification</docs>
    <language>en-us</language>
    <lastBuildDate>${formatRfc822(now.toISOString().slice(0, 19), '+00:00')}</lastBuildDate>
    <managingEditor>rss-help@arxiv.org</managingEditor>
    <pubDate>${formatRfc822(newYorkMidnight(now), newYorkOffset(now))}</pubDate>
    <skipDays>
      <day>Sunday</day>
      <day>Saturday</day>
    </skipDays>
${entries.join('')}  </channel>
</rss>
`
}

function guid({ paper }: AnnouncedItem): string {
  return `oai:arXiv.org:${paper.id}v${paper.version}`
}

function description({ paper, type }: AnnouncedItem): string {
  return escapeXml(
    `arXiv:${paper.id}v${paper.version} Announce Type: ${type} \nAbstract: ${toTexAccents(unwrapAbstract(paper.abstract))}`,
  )
}

function extensions({ paper, type }: AnnouncedItem, indent: string): string {
  return [
    `<arxiv:announce_type>${type}</arxiv:announce_type>`,
    `<dc:rights>${escapeXml(paper.license)}</dc:rights>`,
    paper.journal && `<arxiv:journal_reference>${escapeXml(paper.journal)}</arxiv:journal_reference>`,
    paper.doi && `<arxiv:DOI>${escapeXml(paper.doi)}</arxiv:DOI>`,
    `<dc:creator>${escapeXml(paper.authors.map(toTexAccents).join(', '))}</dc:creator>`,
  ]
    .filter(Boolean)
    .map((line) => `${indent}${line}\n`)
    .join('')
}

/** `path` is what follows `/atom/` or `/rss/` in the request. */
export type FeedOptions = { title: string; subtitle: string; path: string; now: Date }
