import { createHash } from 'node:crypto'
import { unwrapAbstract } from './abstract.ts'
import { escapeAttribute, escapeXml } from './escape.ts'
import { formatInstant } from './utc-clock.ts'
import type { StandinPaperVersion } from './world.ts'

/** The answer of export.arxiv.org to a query; `papers` is the page, `total` all that matched. */
export function renderApi(
  papers: StandinPaperVersion[],
  { total, start, max, search, idList, now }: ApiOptions,
): string {
  const query = `search_query=${search}&id_list=${idList}&start=${start}&max_results=${max}`
  const digest = createHash('sha1').update(query).digest('base64').replace(/=+$/, '')
  const link = `https://arxiv.org/api/query?search_query=${encodeURI(search)}&start=${start}&max_results=${max}&id_list=${idList}`
  return `${head}
  <id>https://arxiv.org/api/${digest}</id>
  <title>arXiv Query: ${escapeXml(query)}</title>
  <updated>${formatInstant(now)}</updated>
  <link href="${escapeAttribute(link)}" type="application/atom+xml"/>
${renderNumbers({ perPage: max, total, start })}
${papers.map(renderEntry).join('')}</feed>
`
}

/** The API's error entry, sent with status 400: `incorrect id format for abc`. */
export function renderApiError(message: string, now: Date): string {
  const address = `https://arxiv.org/api/errors#${encodeURI(message.replaceAll(' ', '_'))}`
  return `${head}
  <id>https://arxiv.org/</id>
  <title>arXiv Search Results</title>
  <updated>${formatInstant(now)}</updated>
${renderNumbers({ perPage: 1, total: 1, start: 0 })}
  <entry>
    <id>${escapeXml(address)}</id>
    <title>Error</title>
    <updated>${formatInstant(now)}</updated>
    <link href="${escapeAttribute(address)}" rel="alternate" type="text/html"/>
    <summary>${escapeXml(message)}</summary>
    <author>
      <name>arXiv api core</name>
    </author>
  </entry>
</feed>
`
}

const head = `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">`

function renderNumbers({ perPage, total, start }: { perPage: number; total: number; start: number }): string {
  return `  <opensearch:itemsPerPage>${perPage}</opensearch:itemsPerPage>
  <opensearch:totalResults>${total}</opensearch:totalResults>
  <opensearch:startIndex>${start}</opensearch:startIndex>`
}

function renderEntry(paper: StandinPaperVersion): string {
  const id = `${paper.id}v${paper.version}`
  const classes = [paper.mscClass, paper.acmClass].filter((term) => term !== undefined)
  return `  <entry>
    <id>http://arxiv.org/abs/${id}</id>
    <title>${escapeXml(paper.title)}</title>
    <updated>${formatInstant(new Date(paper.submitted))}</updated>
    <link href="https://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${id}" rel="related" type="application/pdf" title="pdf"/>
    <summary>${escapeXml(unwrapAbstract(paper.abstract))}</summary>
${[...paper.categories, ...classes].map((term) => `    <category term="${escapeAttribute(term)}" scheme="http://arxiv.org/schemas/atom"/>\n`).join('')}    <published>${formatInstant(new Date(paper.published))}</published>
${optional('arxiv:comment', paper.comments)}    <arxiv:primary_category term="${escapeAttribute(paper.categories[0] ?? '')}"/>
${optional('arxiv:journal_ref', paper.journal)}${optional('arxiv:doi', paper.doi)}${paper.doi ? `    <link href="https://doi.org/${escapeAttribute(paper.doi)}" rel="related" title="doi"/>\n` : ''}${paper.authors.map((name) => `    <author>\n      <name>${escapeXml(name)}</name>\n    </author>\n`).join('')}  </entry>
`
}

function optional(element: string, text: string | undefined): string {
  return text ? `    <${element}>${escapeXml(text)}</${element}>\n` : ''
}

export type ApiOptions = { total: number; start: number; max: number; search: string; idList: string; now: Date }
