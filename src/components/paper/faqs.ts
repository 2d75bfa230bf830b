import type { ListedPaper } from '#content/loader.ts'
import type { RenderedFaq } from '#render/answers.ts'
import { type Html, html } from '#render/html.ts'
import { site } from '#site.ts'
import { renderAnswer } from './answer.ts'
import { describeFaq } from './describe-faq.ts'

/** A paper's FAQ in every language it has, the site's languages first. */
export function renderFaqs(paper: ListedPaper, faqs: RenderedFaq[]): Html {
  const rank = (lang: string) => site.languages.indexOf(lang) + 1 || site.languages.length + 1
  const ordered = faqs.toSorted((a, b) => rank(a.lang) - rank(b.lang))
  const sections = ordered.map((faq) => {
    const name = faqs.length > 1 && html` <small>${nameOf(faq.lang)}</small>`
    return html`<section lang="${faq.lang}"><h2 id="faq-${faq.lang}">FAQ${name}</h2>
<p class="basis" lang="en">${describeFaq(faq)}</p>${faq.answers.map((answer) => renderAnswer(answer, paper, faq.basis))}</section>`
  })
  if (sections.length === 0)
    sections.push(
      html`<section><h2>FAQ</h2><p class="basis">${paper.withoutFaq ? kept : 'No question has been answered yet.'}</p></section>`,
    )
  return html`<div class="faq" id="faq">${sections}</div>`
}

const kept = 'Answers about papers of earlier months are kept in the archive, not on this site.'

function nameOf(lang: string): string | undefined {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(lang)
}
