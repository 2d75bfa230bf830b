import { categoryName } from '#paper/category.ts'
import { unwrapAbstract } from './abstract.ts'
import type { AnnouncedItem } from './announcement.ts'
import { escapeHtml } from './escape.ts'
import { fromTexAccents } from './tex-accents.ts'
import type { StandinPaperVersion } from './world.ts'

/** One paper of a listing, as arXiv/arxiv-browse templates/list/list_macros.html writes it. */
export function renderListingEntry({ paper, type }: AnnouncedItem, { index, abstract }: EntryOptions): string {
  const { id, version } = paper
  return `    <dt>
      <a name='item${index}'>[${index}]</a>
      <a href ="/abs/${id}" title="Abstract" id="${id}">
        arXiv:${id}
      </a>
      ${typeNote(paper, type)}
        [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}" aria-labelledby="pdf-${id}">pdf</a>, <a href="https://arxiv.org/html/${id}v${version}" title="View HTML" id="html-${id}" aria-labelledby="html-${id}" rel="noopener noreferrer" target="_blank">html</a>, <a href="/format/${id}" title="Other formats" id="oth-${id}" aria-labelledby="oth-${id}">other</a>]
    </dt>
    <dd>
      <div class='meta'>
        <div class='list-title mathjax'><span class='descriptor'>Title:</span>
          ${escapeHtml(paper.title)}
        </div>
        <div class='list-authors'>${authorLinks(paper)}</div>
${descriptor('list-comments mathjax', 'Comments:', paper.comments && urlize(fromTexAccents(paper.comments)))}
${descriptor('list-journal-ref', 'Journal-ref:', paper.journal && escapeHtml(paper.journal))}
${descriptor('list-subjects', 'Subjects:', renderSubjects(paper.categories))}
${abstract ? `        <p class='mathjax'>\n          ${renderAbstract(paper.abstract)}\n        </p>\n` : ''}      </div>
    </dd>
`
}

/** `<span class="primary-subject">Artificial Intelligence (cs.AI)</span>; Machine Learning (cs.LG)` */
export function renderSubjects(categories: string[]): string {
  const [primary = '', ...secondary] = categories.map((id) => escapeHtml(`${categoryName(id, 'en')} (${id})`))
  return [`<span class="primary-subject">${primary}</span>`, ...secondary].join('; ')
}

/** An abstract as the listing shows it: accents decoded, a `<br />` before each paragraph, addresses as links. */
export function renderAbstract(abstract: string): string {
  return urlize(fromTexAccents(unwrapAbstract(abstract))).replace(/\n +/g, '\n<br />')
}

function typeNote({ categories }: StandinPaperVersion, type: AnnouncedItem['type']): string {
  if (type === 'new') return ''
  return type === 'cross' ? `    (cross-list from ${categories[0]})\n` : '    (replaced)\n'
}

function descriptor(className: string, label: string, html: string | undefined): string {
  if (!html) return ''
  return `        <div class='${className}'><span class='descriptor'>${label}</span>\n          ${html}\n        </div>\n`
}

function authorLinks({ authors, categories }: StandinPaperVersion): string {
  const archive = (categories[0] ?? '').split('.')[0]
  const search = `https://arxiv.org/search/${archive}?searchtype=author&amp;query=`
  return authors
    .map((author) => `<a href="${search}${searchQuery(author)}" rel="nofollow">${escapeHtml(author)}</a>`)
    .join(', ')
}

/** `Claudia V. Goldman` → `Goldman,+C+V` */
function searchQuery(author: string): string {
  const names = author.split(' ')
  const initials = names.slice(0, -1).map((name) => name.charAt(0))
  return encodeURIComponent([`${names.at(-1)},`, ...initials].join(' '))
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',')
}

function urlize(text: string): string {
  return escapeHtml(text).replace(address, (whole, scheme: string) => {
    const [, url = whole, after = ''] = /^(.*?)([.,;:]*)$/.exec(whole) ?? []
    const link = `<a href="${url}" rel="external noopener nofollow" class="link-external link-${scheme}">`
    return `${link}this ${scheme} URL</a>${after}`
  })
}

const address = /\b(https?):\/\/[^\s(){}&]+/g

export type EntryOptions = { index: number; abstract: boolean }
