import type { ListedPaper } from '#content/loader.ts'
import { familyFirst } from '#paper/citation.ts'
import { arxivAbsUrl, arxivPdfUrl } from '#paper/urls.ts'
import { type Html, html } from '#render/html.ts'
import { renderText } from '#render/markdown.ts'

/** What Zotero and Google Scholar read. Source: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
export function renderCitationMeta({ id, title, authors, published, updated, doi, journal }: ListedPaper): Html {
  return html`${[
    meta('title', renderText(title)),
    ...authors.map((author) => meta('author', familyFirst(author))),
    published && meta('publication_date', toDate(published)),
    updated && meta('online_date', toDate(updated)),
    journal && meta('journal_title', renderText(journal)),
    doi && meta('doi', doi),
    meta('arxiv_id', id),
    meta('pdf_url', arxivPdfUrl(id)),
    meta('abstract_html_url', arxivAbsUrl(id)),
  ].map((row) => row || undefined)}`
}

function meta(name: string, content: string): Html {
  return html`<meta name="citation_${name}" content="${content}">`
}

function toDate(instant: string): string {
  return instant.slice(0, 10).replaceAll('-', '/')
}
