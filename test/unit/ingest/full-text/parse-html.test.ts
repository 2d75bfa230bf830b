import { expect, test } from 'vitest'
import { parseHtml } from '#ingest/full-text/html/parse-html.ts'

const page = (content: string) =>
  `<!DOCTYPE html><html><body><header>arXiv is a site</header><div class="ltx_page_content"><p>Watermark</p><article class="ltx_document">${content}</article></div><footer>About</footer></body></html>`

test('reads headings without numbers, paragraphs by their places, displays within them', () => {
  const math = (tex: string, display = 'inline') => `<math alttext="${tex}" display="${display}"><mi>?</mi></math>`
  expect(
    parseHtml(
      page(`<h1 class="ltx_title ltx_title_document">The title</h1><div class="ltx_authors">Ada</div>
<section id="S2" class="ltx_section"><h2 class="ltx_title"><span class="ltx_tag">2 </span>On ${math('x^{2}')}</h2>
<div id="S2.p1" class="ltx_para"><p class="ltx_p">Let ${math('a%\n+b')} be \n small, for $5,</p>
<table class="ltx_equation"><tr><td>${math('\\displaystyle a=b', 'block')}</td><td><span class="ltx_tag ltx_tag_equation">(1)</span></td></tr></table>
<p class="ltx_p">where b<span class="ltx_note"><sup class="ltx_note_mark">1</sup><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>A note.</span></span> is large.</p></div></section>`),
    ),
  ).toEqual([
    {
      title: 'On $x^{2}$',
      depth: 1,
      anchor: 'S2',
      paragraphs: [
        { text: 'Let $a+b$ be small, for \\$5, $$a=b$$ where b is large.', anchor: 'S2.p1' },
        { text: 'A note.', anchor: 'S2.p1' },
      ],
    },
  ])
})

test('reads tables by rows, captions and list items apart, subsections below sections', () => {
  const [section, below] = parseHtml(
    page(`<section id="S1" class="ltx_section"><h2 class="ltx_title">Data</h2>
<ul><li class="ltx_item"><span class="ltx_tag_item">•</span><div class="ltx_para"><p>One</p></div></li><li class="ltx_item">Two</li></ul>
<figure class="ltx_table" id="S1.T1"><figcaption class="ltx_caption"><span class="ltx_tag">Table 1: </span>Runs</figcaption>
<table class="ltx_tabular"><tr><th class="ltx_td">Model</th><td class="ltx_td">Loss</td></tr><tr><td class="ltx_td">A</td><td class="ltx_td">0.1</td></tr></table></figure>
<section id="S1.SS1" class="ltx_subsection"><h3 class="ltx_title">More</h3><div class="ltx_para"><p>Text.</p></div></section></section>`),
  )
  expect(section?.paragraphs.map(({ text }) => text)).toEqual(['One', 'Two', 'Table 1: Runs', 'Model | Loss\nA | 0.1'])
  expect(below).toMatchObject({ title: 'More', depth: 2, anchor: 'S1.SS1' })
})

test('leaves out bibliography, navigation, scripts and what LaTeXML could not set', () => {
  const sections = parseHtml(
    page(`<nav>Menu</nav><script>evil()</script><section class="ltx_section"><h2 class="ltx_title">A</h2><p>Kept<span class="ltx_ERROR">\\oops</span>.</p></section>
<section class="ltx_bibliography"><h2 class="ltx_title">References</h2><p>[1] Gone</p></section>
<section class="ltx_section"><h2 class="ltx_title">References</h2><p>Gone</p></section>`),
  )
  expect(sections).toEqual([{ title: 'A', depth: 1, paragraphs: [{ text: 'Kept.' }] }])
})

test('reads the abstract, and a page without LaTeXML’s marks as one text', () => {
  expect(parseHtml(page('<div class="ltx_abstract"><h6 class="ltx_title">Abstract</h6><p>Short.</p></div>'))).toEqual([
    { title: 'Abstract', depth: 1, paragraphs: [{ text: 'Short.' }] },
  ])
  expect(parseHtml('<p>Only <b>this</b></p>')).toEqual([{ title: '', depth: 1, paragraphs: [{ text: 'Only this' }] }])
})
