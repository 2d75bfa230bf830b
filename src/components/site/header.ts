import { categoryName } from '#paper/category.ts'
import { categoryPath } from '#paper/urls.ts'
import { type Html, html, raw } from '#render/html.ts'
import { href, site } from '#site.ts'
import { mark } from './mark.ts'
import { navigation } from './navigation.ts'

/** The top of every page; the link to the page itself, by its `path`, is marked. */
export function renderHeader(path: string): Html {
  const pages = navigation.map(
    ({ path: to, label }) => html`<a href="${href(to)}"${current(to === path && 'page')}>${label}</a>`,
  )
  return html`<header class="site"><a class="name" href="${href('/')}">${mark}${site.title}</a>
<nav aria-label="Site">${pages}</nav>
${themeToggle}
<nav aria-label="Categories" class="cats">${site.categories.map((id) => renderCategory(id, path))}</nav></header>`
}

/** The system's colour scheme, light or dark. Without script the button stays unseen, and the system's choice stands. */
const themeToggle = raw('<theme-toggle><button type="button" title="Colour scheme">Auto</button></theme-toggle>')

/** A page within the category marks it, too. */
function renderCategory(id: string, path: string): Html {
  const own = categoryPath(id)
  const within = path === own ? 'page' : path.startsWith(own) && 'true'
  return html`<a href="${href(own)}" title="${categoryName(id, 'en')}"${current(within)}>${id}</a>`
}

function current(kind: string | false): Html | undefined {
  return kind ? html` aria-current="${kind}"` : undefined
}
