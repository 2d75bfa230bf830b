import { escapeHtml } from './escape.ts'
import { renderAbstract, renderSubjects } from './listing-entry.ts'
import { renderPage } from './page-html.ts'
import type { StandinPaperVersion } from './world.ts'

/** The page `/abs/<id>`, reduced to what arXiv/arxiv-browse templates/abs/abs.html says of a paper. */
export function renderAbs(paper: StandinPaperVersion): string {
  return renderPage(
    `[${paper.id}] ${paper.title}`,
    `<div id="content-inner">
  <div id="abs">
    <h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeHtml(paper.title)}</h1>
    <div class="authors"><span class="descriptor">Authors:</span>${escapeHtml(paper.authors.join(', '))}</div>
    <blockquote class="abstract mathjax">
            <span class="descriptor">Abstract:</span>${renderAbstract(paper.abstract)}
    </blockquote>
    <div class="metatable">
      <table summary="Additional metadata">
${row('Comments', 'comments mathjax', paper.comments)}${row('Journal reference', 'jref', paper.journal)}${row('DOI', 'doi', paper.doi)}        <tr>
          <td class="tablecell label">Subjects:</td>
          <td class="tablecell subjects">${renderSubjects(paper.categories)}</td>
        </tr>
        <tr>
          <td class="tablecell label">Cite as:</td>
          <td class="tablecell arxivid"><span class="arxivid"><a href="/abs/${paper.id}">arXiv:${paper.id}</a></span></td>
        </tr>
      </table>
    </div>
    <div class="abs-license"><a href="${escapeHtml(paper.license)}" title="Rights to this article">view license</a></div>
  </div>
</div>`,
  )
}

function row(label: string, className: string, text: string | undefined): string {
  if (!text) return ''
  return `        <tr>
          <td class="tablecell label">${label}:</td>
          <td class="tablecell ${className}">${escapeHtml(text)}</td>
        </tr>
`
}
