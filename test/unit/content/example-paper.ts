import type { Answer, Day, Paper } from '#paper/schema.ts'

/** A paper about nothing, with two answers in English. */
export function examplePaper(values: Partial<Paper> = {}): Paper {
  return {
    id: '2611.01234',
    version: 2,
    title: 'On the $k$-colouring of \\{sheaves\\}',
    authors: ['Ada Example', '陈沐阳'],
    categories: ['math.CO', 'cs.DM'],
    announced: '2026-11-19',
    listed: '2026-11-19',
    published: '2026-11-18T17:59:59Z',
    updated: '2026-11-19T12:00:00Z',
    comments: '12 pages, 3 figures',
    license: 'http://creativecommons.org/licenses/by/4.0/',
    links: ['https://example.org/code'],
    msc: ['05C15'],
    acm: ['G.2.2'],
    faq: [
      {
        lang: 'en',
        provider: 'openai',
        model: 'standin-1',
        basis: 'abstract',
        at: '2026-11-20T01:02:03.000Z',
        answers: [
          exampleAnswer({ heading: 'What problem is solved?', text: 'Colouring sheaves with $k$ colours.' }),
          exampleAnswer({ question: 'b', heading: 'What is {new}?', text: '', status: 'failed' }),
        ],
      },
    ],
    abstract: 'However, sheaves have no colours. We show that $\\chi(S) \\le k$.',
    ...values,
  }
}

export function exampleAnswer(values: Partial<Answer> = {}): Answer {
  return { question: 'a', status: 'answered', version: 2, evidence: [], heading: 'Why?', text: 'Because.', ...values }
}

/** A day that lists the example paper alone. */
export function exampleDay(values: Partial<Day> = {}): Day {
  return {
    date: '2026-11-19',
    status: 'complete',
    expected: 1,
    received: 1,
    categories: { 'math.CO': { new: 1, cross: 0, replace: 0 } },
    papers: [{ id: '2611.01234', version: 1, type: 'new', in: { 'math.CO': 'new' } }],
    overview: '',
    ...values,
  }
}
