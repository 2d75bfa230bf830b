import { groupName, isGroup } from './authors.ts'
import { idMonth } from './id.ts'
import type { Paper } from './schema.ts'
import { arxivAbsUrl } from './urls.ts'

/** A paper's entry for a BibTeX file in UTF-8: an article where its journal is known, an e-print otherwise. */
export function formatBibtex(paper: CitedPaper): string {
  const fields = {
    title: toTex(paper.title),
    author: paper.authors.map(bibtexName).join(' and '),
    ...(paper.journal && { journal: toTex(paper.journal) }),
    year: citationYear(paper),
    eprint: paper.id,
    archivePrefix: 'arXiv',
    primaryClass: paper.categories[0],
    ...(paper.doi && { doi: paper.doi }),
    url: arxivAbsUrl(paper.id),
  }
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${value}}`)
  return `@${paper.journal ? 'article' : 'misc'}{${bibtexKey(paper)},\n${lines.join(',\n')}\n}`
}

/** `Ludwig van der Berg` → `van der Berg, Ludwig`; a group, or a name of one word, as it is. */
export function familyFirst(name: string): string {
  const words = name.split(' ')
  if (words.length < 2 || isGroup(name) || name.includes(',')) return name
  const particle = words.findIndex((word, n) => n > 0 && n < words.length - 1 && particles.has(word))
  const family = particle === -1 ? words.length - 1 : particle
  return `${words.slice(family).join(' ')}, ${words.slice(0, family).join(' ')}`
}

/** The year a paper is cited by: that of its submission. */
export function citationYear({ published, id }: Pick<Paper, 'published' | 'id'>): string {
  if (published) return published.slice(0, 4)
  const year = Number(idMonth(id).slice(0, 2))
  // arXiv opened in 1991.
  return String(year > 90 ? 1900 + year : 2000 + year)
}

const particles = new Set([
  'von',
  'van',
  'vom',
  'zu',
  'de',
  'del',
  'della',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'ter',
  'ten',
])

function bibtexName(name: string): string {
  if (isGroup(name)) return `{${groupName(name)}}`
  return / and /.test(name) ? `{${name}}` : familyFirst(name)
}

/** First family name, year, first word of the title that is no little one: `okafor2026sparse`. */
function bibtexKey(paper: CitedPaper): string {
  const [family = 'anonymous'] = familyFirst(paper.authors[0] ?? 'anonymous').split(',')
  const word = fold(paper.title.replace(math, ' ')).find((each) => each.length > 3)
  const key = [fold(family).join(''), citationYear(paper), word ?? ''].join('')
  return /^[a-z]/.test(key) ? key : `arxiv${paper.id.replace(/\W/g, '')}`
}

function fold(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}

/** Canonical Markdown as TeX: math as it is, text with TeX's own characters escaped and capitals kept. */
function toTex(markdown: string): string {
  return markdown
    .split(new RegExp(`(${math.source})`, 'g'))
    .map((part, n) => (n % 2 === 1 ? part : escapeText(part.replace(/\\([!-/:-@[-`{-~])/g, '$1'))))
    .join('')
}

/** A formula of canonical Markdown; a dollar that is text stands there as `\$`. */
const math = /(?<!\\)\$(?:\\.|[^$\\])+\$/gs

function escapeText(text: string): string {
  return (
    text
      .replace(/[\\{}&%$#_^~]/g, (sign) => texSigns[sign] ?? `\\${sign}`)
      // Most styles of BibTeX write titles in lower case.
      .replace(/\p{L}[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}]*/gu, '{$&}')
  )
}

const texSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

/** What a citation takes of a paper. */
export type CitedPaper = Pick<Paper, 'id' | 'title' | 'authors' | 'categories' | 'published' | 'journal' | 'doi'>
