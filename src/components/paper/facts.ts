import type { ListedPaper } from '#content/loader.ts'
import { formatLongDate } from '#paper/calendar-date.ts'
import { categoryName } from '#paper/category.ts'
import { categoryPath, dayPath } from '#paper/urls.ts'
import { type Html, html, raw } from '#render/html.ts'
import { renderInline } from '#render/markdown.ts'
import { href } from '#site.ts'
import { licenseName } from './license-name.ts'
import { shownAddress } from './shown-address.ts'

/** What is known of a paper besides its text. `days`: the days of this archive that list it, newest first. */
export function renderFacts(paper: ListedPaper, days: string[], linked: Set<string>): Html {
  const { announced, published, updated, version, comments, doi, journal, license, links, msc, acm, source, id } = paper
  const listings = days.filter((date) => date !== announced)
  const toDay = (date: string) => html`<a href="${href(dayPath(date))}#${id}">${plainDate(date)}</a>`
  const prose = (text: string) => raw(renderInline(text, { file: id }))
  return html`<dl class="facts">${[
    fact(
      'Categories',
      paper.categories.map((category) => renderCategory(category, linked)),
    ),
    announced && fact('Announced', days.includes(announced) ? toDay(announced) : plainDate(announced)),
    published && fact('Submitted', plainDate(published)),
    fact('Version', `v${version}${updated && version > 1 ? `, ${plainDate(updated)}` : ''}`),
    listings.length > 0 && fact('Listed', listings.map(toDay)),
    links.length > 0 && fact('Code and links', links.map(renderLink)),
    comments && fact('Comments', prose(comments)),
    journal && fact('Journal', prose(journal)),
    doi && fact('DOI', html`<a href="https://doi.org/${encodeURI(doi)}">${doi}</a>`),
    msc.length > 0 && fact('MSC', msc.join(', ')),
    acm.length > 0 && fact('ACM', acm.join(', ')),
    license && fact('Licence', html`<a href="${license}">${licenseName(license)}</a>`),
    source && fact('Metadata', `Provisional: from arXiv’s ${source}.`),
  ].map((row) => row || undefined)}</dl>`
}

function fact(name: string, value: string | Html | Html[]): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

/** By name and id; those that have a page are links to it. */
function renderCategory(id: string, linked: Set<string>): Html {
  const name = `${categoryName(id, 'en')} (${id})`
  return linked.has(id) ? html`<a href="${href(categoryPath(id))}">${name}</a>` : html`<span>${name}</span>`
}

function renderLink(link: string): Html {
  return html`<a href="${link}" rel="nofollow noopener">${shownAddress(link)}</a>`
}

/** `2026-11-20T12:00:00Z` → `20 November 2026` */
function plainDate(date: string): string {
  return formatLongDate(date.slice(0, 10)).replace(/^\w+, /, '')
}
