import { parseArxivId } from '#paper/id.ts'
import type { StandinResponse } from '#standin/loopback.ts'
import { renderLatexml } from './latexml-html.ts'
import { renderErrorPage } from './page-html.ts'
import { renderPdf } from './pdf.ts'
import { html } from './response.ts'
import type { SiteOptions } from './site.ts'
import { viewSite } from './view.ts'

/** Answers for `/html/<id>v<n>` and `/pdf/<id>v<n>`: the text of a version that is public, where there is one. */
export function answerText(format: 'html' | 'pdf', asked: string, { world, now }: SiteOptions): StandinResponse {
  const { id = '', version } = parseArxivId(asked) ?? {}
  const view = viewSite(world, now)
  const current = view.findCurrent(id)
  const { text, versions = [] } = view.papers.get(id) ?? {}
  const found = versions.find((candidate) => candidate.version === (version ?? current?.version))
  if (!current || !found || found.version > current.version || !text?.formats.includes(format)) {
    return html(
      renderErrorPage('404 Not Found', format === 'html' ? `No HTML for '${asked}'` : `No PDF for '${asked}'`),
      404,
    )
  }
  const paper = { ...found, id, published: current.published }
  if (format === 'html') return html(renderLatexml(paper, text))
  return { status: 200, headers: { 'content-type': 'application/pdf' }, body: renderPdf(paper, text) }
}
