import { type Html, html } from '#render/html.ts'
import { href, site } from '#site.ts'

/** The end of every page: what this is, and whom it thanks. */
export function renderFooter(): Html {
  return html`<footer class="site"><p>${site.description} Every paper that arXiv announced in ${site.categories.join(', ')}; nothing is left out or ranked.
Thank you to <a href="https://arxiv.org">arXiv</a> for use of its open access interoperability. This site is not arXiv’s.</p>
<p><a href="${href('/about/')}">About</a> · <a href="${href('/feeds/')}">Feeds</a> · <a href="${href('/archive/')}">Archive</a>${
    site.repository && html` · <a href="${site.repository}">Source</a>`
  }</p></footer>`
}
