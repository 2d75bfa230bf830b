import { describe, expect, test } from 'vitest'
import { renderAnswer } from '#components/paper/answer.ts'
import type { Answer, Faq } from '#paper/schema.ts'
import { renderFaqs } from '#render/answers.ts'

const paper = { id: '2611.01234', version: 2 }
const held: Answer = {
  question: 'a1',
  status: 'answered',
  version: 2,
  evidence: [
    { quote: 'The error of $x^2$ falls as fast as one could wish.', section: 'Rates of $x$', anchor: 'S2.p1' },
  ],
  heading: 'What?',
  text: 'It falls.',
}

function show(answer: Partial<Answer>, basis: Faq['basis'] = 'html'): string {
  const faq: Faq = { lang: 'en', provider: 'custom', basis, answers: [{ ...held, ...answer }] }
  const [rendered] = renderFaqs({ id: paper.id, abstract: '', faq: [faq] })
  return renderAnswer(rendered?.answers[0] as never, paper, basis).text
}

const linkOf = (html: string) => /<blockquote.*?href="([^"]*)"/s.exec(html)?.[1]

describe('a passage', () => {
  test('is folded, with its formulas set', () => {
    expect(show({})).toMatch(
      /<details class="evidence"><summary lang="en">In the paper’s words<\/summary><blockquote lang="en"><p>The error of <mjx/,
    )
  })

  test('leads to the very words in the HTML of the answer’s version', () => {
    expect(linkOf(show({ version: 1 }))).toBe(
      'https://arxiv.org/html/2611.01234v1#S2.p1:~:text=falls%20as%20fast%20as%20one%20could%20wish.',
    )
  })

  test('leads to the PDF where that was read, and to the abstract', () => {
    expect(linkOf(show({}, 'pdf'))).toBe('https://arxiv.org/pdf/2611.01234v2')
    expect(linkOf(show({}, 'abstract'))).toBe('https://arxiv.org/abs/2611.01234v2')
  })

  test('leads to the page where it is known by nothing but formulas', () => {
    expect(linkOf(show({ evidence: [{ quote: '$a$ and $b$' }] }))).toBe('https://arxiv.org/html/2611.01234v2')
  })

  test.each([
    ['<img src=x onerror=go()> {go()} [a](javascript:go())'],
    ['import x from "y"'],
    ['$\\href{javascript:go()}{x}$ and `$a$'],
  ])('is text, whatever it holds: %s', (quote) => {
    const html = show({ evidence: [{ quote, section: quote, anchor: '"><script>' }] })
    expect(html).not.toMatch(/<img|<script|href="javascript/)
  })
})

test('says which numbers were not found, and where', () => {
  expect(show({ unverified: ['3.2', '<b>'] })).toContain('Not found in the paper: 3.2, &lt;b&gt;<')
  expect(show({ unverified: ['3.2'] }, 'abstract')).toContain('Not found in the abstract: 3.2<')
  expect(show({})).not.toContain('Not found')
})

test('says of which version an answer speaks when there is a newer one', () => {
  expect(show({ version: 1 })).toContain('This speaks of v1; the paper is now v2.')
  expect(show({})).not.toContain('This speaks of')
})

test('says plainly what is not answered', () => {
  expect(show({ text: '', status: 'pending' })).toContain('Not answered yet.')
  expect(show({ text: '', status: 'failed' })).toContain('a later run asks again')
})
