import { escapeHtml } from './escape.ts'
import { splitText } from './full-text.ts'
import type { StandinPaperVersion } from './world.ts'

/** A full text as arXiv's own HTML pages have it: LaTeXML's markup, between navigation and footer. */
export function renderFullText({ id, version, title, authors, abstract }: StandinPaperVersion, text: string): string {
  let [number, subsections] = [0, 0]
  const sections = splitText(text).map(({ heading, depth, paragraphs }) => {
    if (depth === 1) [number, subsections] = [number + 1, 0]
    else subsections++
    const anchor = depth === 1 ? `S${number}` : `S${number}.SS${subsections}`
    const kind = depth === 1 ? 'section' : 'subsection'
    const rows = paragraphs.map(
      (paragraph, index) =>
        `<div class="ltx_para" id="${anchor}.p${index + 1}"><p class="ltx_p">${prose(paragraph)}</p></div>`,
    )
    return `<section class="ltx_${kind}" id="${anchor}">
<h${depth + 1} class="ltx_title ltx_title_${kind}"><span class="ltx_tag ltx_tag_${kind}">${number} </span>${prose(heading)}</h${depth + 1}>
${rows.join('\n')}
</section>`
  })
  return `<!DOCTYPE html><html lang="en">
<head><title>${escapeHtml(title)}</title><base href="/html/${id}v${version}/"></head>
<body>
<header class="desktop_header"><a href="/">arXiv</a></header>
<nav class="ltx_TOC"><ol class="ltx_toclist"><li class="ltx_tocentry">Contents</li></ol></nav>
<div class="ltx_page_main"><div class="ltx_page_content"><div id="target-section" class="section"><div id="watermark-tr">arXiv:${id}v${version} [sample]</div></div>
<article class="ltx_document">
<h1 class="ltx_title ltx_title_document">${prose(title)}</h1>
<div class="ltx_authors"><span class="ltx_creator"><span class="ltx_personname">${escapeHtml(authors.join(', '))}</span></span></div>
<div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6><p class="ltx_p">${prose(withDollars(abstract))}</p></div>
${sections.join('\n')}
<section class="ltx_bibliography" id="bib"><h2 class="ltx_title">References</h2><ul class="ltx_biblist"><li class="ltx_bibitem">An invented reference.</li></ul></section>
</article></div>
<footer class="ltx_page_footer">Generated for a sample</footer></div>
</body></html>
`
}

/** `\[x\]` → `$$x$$`, `\emph{so}` → `so` */
function withDollars(abstract: string): string {
  return abstract
    .replace(/\\\[([\s\S]*?)\\\]/g, '$$$$$1$$$$')
    .replace(/\\emph\{([^{}]*)\}/g, '$1')
    .replace(/\\%/g, '%')
}

/** Text with formulas as MathML that carries its TeX. */
function prose(text: string): string {
  return text
    .split(/(\$\$[^$]+\$\$|\$[^$]+\$)/)
    .map((part) => (part.startsWith('$') && part.length > 1 ? formula(part) : escapeHtml(part)))
    .join('')
}

function formula(part: string): string {
  const isDisplay = part.startsWith('$$')
  const tex = escapeHtml(part.replace(/^\$+|\$+$/g, ''))
  return `<math class="ltx_Math" alttext="${tex}" display="${isDisplay ? 'block' : 'inline'}"><semantics><mi>…</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`
}
