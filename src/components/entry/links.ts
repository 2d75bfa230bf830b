import type { ListedPaper } from '#content/loader.ts'
import { arxivAbsUrl, arxivHtmlUrl, arxivPdfUrl, paperPath } from '#paper/urls.ts'
import { type Html, html } from '#render/html.ts'
import { href } from '#site.ts'
import { codeLink } from './code-link.ts'
import { faqLabel } from './faq-label.ts'

/** Where to read a paper: its FAQ here (`faq`), its pages at arXiv, its code. */
export function renderLinks(paper: ListedPaper, faq = false): Html {
  const { id, version } = paper
  const label = faq && faqLabel(paper.answers)
  const code = codeLink(paper.links)
  const links = [
    label && html`<a href="${href(paperPath(id))}#faq">${label}</a> `,
    html`<a href="${arxivAbsUrl(id)}">arXiv:${id}</a> <a href="${arxivPdfUrl(id, version)}">PDF</a> `,
    html`<a href="${arxivHtmlUrl(id, version)}">HTML</a>`,
    code && html` <a href="${code}" rel="nofollow noopener">Code</a>`,
  ]
  return html`<span class="links">${links.map((link) => link || undefined)}</span>`
}
