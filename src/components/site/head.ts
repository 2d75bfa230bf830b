import { formulaStylesPath } from '#render/formula-files.ts'
import { type Html, html } from '#render/html.ts'
import { findAddress, href, site } from '#site.ts'

/** What every page's head holds but for its style sheet. `formulas`: whether any is on the page. */
export function renderHead({ title, path, formulas, extra, ...page }: HeadContent): Html {
  const { description = site.description, canonical = path, category, article = false } = page
  const address = findAddress(canonical)
  return html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title ? `${title} · ${site.title}` : site.title}</title><meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfbf8">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171614">
<script src="${href('/theme.js')}"></script>
${formulas && html`<link rel="stylesheet" href="${href(formulaStylesPath)}">`}<link rel="icon" type="image/svg+xml" href="${href('/favicon.svg')}">
${address && html`<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`}
<meta property="og:title" content="${title ?? site.title}">
<meta property="og:type" content="${article ? 'article' : 'website'}"><meta property="og:site_name" content="${site.title}">
${feeds.map(({ file, type }) => renderFeed(site.title, `/${file}`, type))}${
  category && renderFeed(`${site.title}: ${category}`, `/arxiv/${category}/atom.xml`, 'atom+xml')
}${extra}`
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

const feeds = [
  { file: 'atom.xml', type: 'atom+xml' },
  { file: 'rss.xml', type: 'rss+xml' },
  { file: 'feed.json', type: 'feed+json' },
]

function renderFeed(title: string, path: string, type: string): Html {
  return html`<link rel="alternate" type="application/${type}" title="${title}" href="${href(path)}">`
}

export type HeadContent = {
  /** Absent: the site's own. */
  title?: string
  description?: string
  path: string
  /** The path of the page that this one repeats. */
  canonical?: string
  /** The category whose feed belongs to this page. */
  category?: string
  article?: boolean
  formulas: boolean
  /** More for the head. */
  extra?: Html
}
