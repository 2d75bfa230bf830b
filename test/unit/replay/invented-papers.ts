import type { RealPaper } from '../../../scripts/bench/real-paper.ts'

/** Invented papers of many categories, with the oddities of TeX that arXiv's services write each in their own way. */
export function inventPapers(count: number): RealPaper[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `2601.${String(index + 1).padStart(5, '0')}`,
    version: 1,
    title: `${titles[index % titles.length]} ${index + 1}`,
    authors: authors.slice(index % 3, (index % 3) + 2),
    categories: [...new Set([primaries[index % primaries.length] ?? '', others[index % others.length] ?? ''])],
    abstract: `However, problem ${index + 1} is hard: $x_{${index}} < 1$ and 5\\% of\nits cases remain. We propose a method.\n  ${abstracts[index % abstracts.length]}`,
    announced: '2026-01-12',
    ...(index % 3 === 0 && { comments: `${index} pages, to appear in Proc.\\ of A \\& B` }),
  }))
}

const titles = ['On $L^2$-bounds', 'Erd\\H{o}s and \\emph{graphs}', 'Learning <fast> & well', 'A “quoted” title']
const authors = ['Ada Núñez', 'Bo Li', "Caoimhe O'Neill", 'Đorđe Müller']
const primaries = [
  'cs.LG',
  'cs.CL',
  'stat.ML',
  'cs.LG',
  'cs.CL',
  'math.CO',
  'cs.CV',
  'math.PR',
  'cs.LG',
  'cs.CL',
  'quant-ph',
]
const others = ['cs.CL', 'cs.LG', 'cs.CV', 'stat.ML', 'math.ST', 'cs.LG', 'eess.SP']
const abstracts = [
  'We show that it works, see \\cite{one} and https://example.org/code.',
  'Results improve by \\textbf{3} points over K\\"onig et al.',
  'The code is at https://github.com/example/code for $5 and less.',
]
