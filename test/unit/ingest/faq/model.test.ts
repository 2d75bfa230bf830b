import { describe, expect, test } from 'vitest'
import { toMdx } from '#content/paper-mdx.ts'
import { type FaqProvider, withFaq } from '#ingest/faq/provider.ts'
import { readAbstract } from '#ingest/full-text/read-abstract.ts'
import type { Faq, Paper } from '#paper/schema.ts'
import type { Intercept, StandinResponse } from '#standin/loopback.ts'
import { examplePaper } from '../../content/example-paper.ts'
import { completion, connect, failure, secretKey } from './connect.ts'

const request = { lang: 'en', questions: ['Why is it so?', 'How is it done?', 'What comes then?'] }
const one = { lang: 'en', questions: ['Why is it so?'] }
const bare = examplePaper({ faq: [] })

/** Lets a fault stand in for the answer to one question. */
const faultAt = (question: string, fault: StandinResponse): Intercept => {
  return ({ body }) => (JSON.parse(body).messages.at(-1).content.startsWith(question) ? fault : undefined)
}

const shown = ({ answers }: Faq) => answers.map(({ status, version, text }) => [status, version, text])

describe('the conversation', () => {
  test('begins with the paper and asks one question after the other', async () => {
    const { provider, asked } = await connect()
    await provider.answer(bare, request)
    const [first, second, third] = asked()
    expect(first?.map(({ role }) => role)).toEqual(['system', 'user', 'user'])
    expect(first?.[1]?.content).toMatchInlineSnapshot(`
      "Here is the abstract of the paper 2611.01234.

      <<<PAPER 901871bb9226
      On the k-colouring of {sheaves}

      Ada Example, 陈沐阳

      However, sheaves have no colours. We show that $\\chi(S) \\le k$.
      PAPER 901871bb9226>>>

      Answer in English.
      "
    `)
    expect(first?.[2]?.content).toBe('Why is it so?')
    expect(second?.slice(0, 3)).toEqual(first)
    expect(third?.slice(0, 5)).toEqual(second)
    expect(third?.map(({ role }) => role).slice(2)).toEqual(['user', 'assistant', 'user', 'assistant', 'user'])
  })

  test('is held in the language of the answers, where there are prompts in it', async () => {
    const { provider, asked } = await connect({ reply: () => '因为层没有颜色，所以需要新的定义。' })
    await provider.answer(bare, { lang: 'zh', questions: ['为什么？'] })
    expect(asked()[0]?.[0]?.content).toContain('语气专业')
    expect(asked()[0]?.[1]?.content).toContain('请用中文回答。')
  })

  test('names the language of the answers where there are none', async () => {
    const { provider, asked } = await connect({ reply: () => 'Weil Garben keine Farben haben.' })
    await provider.answer(bare, { lang: 'de', questions: ['Warum?'] })
    expect(asked()[0]?.[1]?.content).toContain('Answer in German.')
  })

  test('keeps what looks like a placeholder in a paper as it is', async () => {
    const { provider, asked } = await connect()
    await provider.answer(examplePaper({ faq: [], abstract: 'The {language} of $& and {title}.' }), request)
    expect(asked()[0]?.[1]?.content).toContain('The {language} of $& and {title}.')
  })

  test('reads the full text, section by section', async () => {
    const { provider, asked } = await connect()
    const text = readAbstract(bare)
    text.sections.push({ title: 'Introduction', depth: 1, paragraphs: [{ text: 'Sheaves are old.' }] })
    await provider.answer(bare, one, { text: { ...text, basis: 'html' } })
    expect(asked()[0]?.[1]?.content).toMatch(/^Here is the full text/)
    expect(asked()[0]?.[1]?.content).toContain('\\le k$.\n\n## Introduction\n\nSheaves are old.\nPAPER ')
  })

  test('names the model and the length of an answer', async () => {
    const { provider, model } = await connect({}, { model: 'some-model', maxOutput: 500 })
    await provider.answer(bare, one)
    expect(JSON.parse(model.requests[0]?.body ?? '')).toMatchObject({ model: 'some-model', max_tokens: 500 })
  })
})

describe('the answers', () => {
  test('come in the questions’ order, with what they cost', async () => {
    const { provider } = await connect({}, { prices: { input: 1, output: 10 } })
    const { faq, problem } = await provider.answer(bare, request)
    expect(problem).toBeUndefined()
    expect(faq).toMatchObject({
      lang: 'en',
      provider: 'custom',
      model: 'standin-1',
      basis: 'abstract',
      at: '2026-11-20T01:02:03.000Z',
    })
    expect(faq.answers.map(({ heading }) => heading)).toEqual(request.questions)
    expect(shown(faq)).toEqual([
      ['answered', 2, 'Reply 3: Why is it so?'],
      ['answered', 2, 'Reply 5: How is it done?'],
      ['answered', 2, 'Reply 7: What comes then?'],
    ])
    const { input, output } = faq.tokens ?? { input: 0, output: 0 }
    expect(faq.usd).toBeCloseTo((input + 10 * output) / 1e6, 6)
    expect(provider.spent).toMatchObject({ input, output, usd: faq.usd })
  })

  test('are canonical Markdown', async () => {
    const { provider } = await connect({ reply: () => '# Because\n* \\(x\\) <b>{y}</b>' })
    expect((await provider.answer(bare, one)).faq.answers[0]?.text).toBe('#### Because\n\n- $x$ \\<b>\\{y}\\</b>')
  })

  test('come without the reasoning before them', async () => {
    const { provider, asked } = await connect({ reply: () => '<think>\nHm, sheaves.\n</think>\n\nBecause of it.' })
    const { faq } = await provider.answer(bare, request)
    expect(faq.answers[0]?.text).toBe('Because of it.')
    expect(asked()[1]?.[3]?.content).toBe('Because of it.')
  })

  test('are saved one by one', async () => {
    const { provider } = await connect()
    const saved: string[][] = []
    const save = async ({ answers }: Faq) => saved.push(answers.map(({ status }) => status))
    await provider.answer(bare, request, { text: readAbstract(bare), save })
    expect(saved).toEqual([
      ['answered', 'pending', 'pending'],
      ['answered', 'answered', 'pending'],
      ['answered', 'answered', 'answered'],
    ])
  })

  test('name passages and numbers that were held against the text', async () => {
    const tools = {
      split: (reply: string) => ({ text: reply.split('\nQ: ')[0] ?? '', quotes: reply.split('\nQ: ').slice(1) }),
      join: (text: string, quotes: string[]) => [text, ...quotes].join('\nQ: '),
      verify: (quotes: string[]) => quotes.filter((quote) => quote !== 'made up').map((quote) => ({ quote })),
      findUnverified: (answer: string) => answer.match(/\d+/g) ?? [],
    }
    const reply = () => 'It has 42 colours.\nQ: no colours\nQ: made up'
    const { provider, asked } = await connect({ reply }, {}, { tools })
    const { faq } = await provider.answer(bare, request)
    expect(faq.answers[0]).toMatchObject({
      text: 'It has 42 colours.',
      evidence: [{ quote: 'no colours' }],
      unverified: ['42'],
    })
    const { faq: second } = await provider.answer(withFaq(bare, faq), {
      ...request,
      questions: ['Why is it so?', 'Who?'],
    })
    expect(asked().at(-1)?.[3]?.content).toBe('It has 42 colours.\nQ: no colours')
    expect(second.answers).toHaveLength(2)
  })
})

describe('a second run', () => {
  async function answerTwice(change: (paper: Paper) => Paper, { questions = request.questions, faq = {} } = {}) {
    const connected = await connect({}, faq)
    const { provider, model } = connected
    const paper = change(withFaq(bare, (await provider.answer(bare, request)).faq))
    model.requests.length = 0
    const pending = provider.pending(paper, { ...request, questions })
    const { faq: fresh } = await provider.answer(paper, { ...request, questions })
    return { ...connected, pending, fresh, held: paper.faq[0] }
  }

  test('asks nothing again and changes nothing', async () => {
    const { model, pending, fresh, held } = await answerTwice((paper) => paper)
    expect(pending).toBe(0)
    expect(model.requests).toHaveLength(0)
    expect(fresh).toEqual(held)
  })

  test('asks a new question alone, with the answers held in the conversation', async () => {
    const { asked, questions, fresh } = await answerTwice((paper) => paper, {
      questions: ['Why is it so?', 'Who has done it?', 'How is it done?'],
    })
    expect(questions()).toEqual(['Who has done it?'])
    expect(asked()[0]?.slice(2)).toMatchObject([
      { role: 'user', content: 'Why is it so?' },
      { role: 'assistant', content: 'Reply 3: Why is it so?' },
      { role: 'user', content: 'Who has done it?' },
    ])
    expect(fresh.answers.map(({ heading }) => heading)).toEqual([
      'Why is it so?',
      'Who has done it?',
      'How is it done?',
    ])
  })

  test('asks everything of a new version', async () => {
    const { pending, fresh } = await answerTwice((paper) => ({ ...paper, version: 3 }))
    expect(pending).toBe(3)
    expect(fresh.answers.map(({ version }) => version)).toEqual([3, 3, 3])
  })

  const byOlder = (paper: Paper) => ({ ...paper, faq: paper.faq.map((faq) => ({ ...faq, model: 'older' })) })
  const underOlder = (paper: Paper) => ({ ...paper, faq: paper.faq.map((faq) => ({ ...faq, prompt: 'older' })) })

  test('keeps what another model, or another prompt, has answered', async () => {
    expect((await answerTwice(byOlder)).model.requests).toHaveLength(0)
    expect((await answerTwice(underOlder)).model.requests).toHaveLength(0)
  })

  test('asks that again when told to', async () => {
    expect((await answerTwice(byOlder, { faq: { refresh: true } })).model.requests).toHaveLength(3)
    expect((await answerTwice(underOlder, { faq: { refresh: true } })).model.requests).toHaveLength(3)
    expect((await answerTwice((paper) => paper, { faq: { refresh: true } })).model.requests).toHaveLength(0)
  })

  test('says of each answer that is kept who gave it', async () => {
    const { fresh } = await answerTwice(byOlder, { questions: ['Why is it so?', 'Who has done it?'] })
    expect(fresh.model).toBe('standin-1')
    expect(fresh.answers.map(({ model }) => model)).toEqual(['older', undefined])
  })

  test('goes over extracts once there is an answer', async () => {
    const extracts: Faq = {
      lang: 'en',
      provider: 'extract',
      basis: 'abstract',
      answers: [{ question: 'x', status: 'extract', version: 2, evidence: [], heading: 'Problem', text: 'However.' }],
    }
    const paper = examplePaper({ faq: [extracts] })
    const { provider } = await connect({ intercept: () => failure(400, 'Too hot.') })
    expect(provider.pending(paper, request)).toBe(3)
    expect((await provider.answer(paper, request)).faq).toEqual(extracts)
    const { provider: sound } = await connect()
    expect((await sound.answer(paper, request)).faq.answers).toHaveLength(3)
  })

  test('adds its cost to that of the answers it keeps', async () => {
    const { provider } = await connect()
    const { faq } = await provider.answer(bare, one)
    const second = await provider.answer(withFaq(bare, faq), request)
    expect(second.faq.tokens?.input).toBeGreaterThan(2 * (faq.tokens?.input ?? 0))
  })
})

describe('until a new answer comes, the older one stays', () => {
  test('of a version before, and counts as open', async () => {
    const { provider } = await connect()
    const paper = { ...withFaq(bare, (await provider.answer(bare, request)).faq), version: 3 }
    const { provider: broken } = await connect({ intercept: faultAt('How', failure(400, 'Too hot.')) })
    const { faq, problem } = await broken.answer(paper, request)
    expect(problem).toBe('400 Too hot')
    expect(shown(faq)).toEqual([
      ['answered', 3, 'Reply 3: Why is it so?'],
      ['answered', 2, 'Reply 5: How is it done?'],
      ['answered', 3, 'Reply 5: What comes then?'],
    ])
    expect(broken.pending(withFaq(paper, faq), request)).toBe(1)
  })

  test('to a question that was worded otherwise', async () => {
    const { provider } = await connect()
    const paper = withFaq(bare, (await provider.answer(bare, request)).faq)
    const changed = { ...request, questions: ['Why is it so?', 'How exactly is it done?', 'What comes then?'] }
    const { provider: broken } = await connect({ intercept: faultAt('How', failure(400, 'Too hot.')) })
    const { faq } = await broken.answer(paper, changed)
    expect(faq.answers.map(({ heading }) => heading)).toEqual(request.questions)
    const { provider: sound, questions } = await connect()
    const { faq: whole } = await sound.answer(withFaq(paper, faq), changed)
    expect(questions()).toEqual(['How exactly is it done?'])
    expect(whole.answers.map(({ heading }) => heading)).toEqual(changed.questions)
  })
})

describe('a reply that is no answer', () => {
  const refusal = completion({ message: { role: 'assistant', content: 'I’m sorry, but I can’t help with that.' } })

  test.each([
    ['a refusal', refusal],
    ['a refusal', completion({ message: { role: 'assistant', content: null, refusal: 'No.' } })],
    ['a refusal', completion({ finish_reason: 'content_filter' })],
    ['cut off', completion({ finish_reason: 'length' })],
    ['cut off', completion({ finish_reason: 'insufficient_system_resource' })],
    ['empty', completion({ message: { role: 'assistant', content: ' \n' } })],
    ['empty', completion({ message: { role: 'assistant', content: '![](https://example.org/pixel.gif)' } })],
    ['empty', completion({ message: { role: 'assistant', content: '<think>Without end' } })],
    ['no prose', completion({ message: { role: 'assistant', content: '<html><body>502 Bad Gateway</body></html>' } })],
  ])('(%s) is asked for once more, then left, and the next question is asked', async (fault, response) => {
    const { provider, questions } = await connect({ intercept: faultAt('How', response) })
    const { faq, problem } = await provider.answer(bare, request)
    expect(problem).toBe(fault === 'cut off' ? 'the answer was cut off' : `the answer was ${fault}`)
    expect(shown(faq)).toEqual([
      ['answered', 2, 'Reply 3: Why is it so?'],
      ['failed', 2, ''],
      ['answered', 2, 'Reply 5: What comes then?'],
    ])
    expect(questions().map((question) => question.split('\n')[0])).toEqual([
      'Why is it so?',
      'How is it done?',
      'How is it done?',
      'What comes then?',
    ])
  })

  test('leaves no trace in the conversation', async () => {
    let faults = 0
    const { provider, asked } = await connect({
      intercept: ({ body }) => (body.includes('"How') && faults++ === 0 ? refusal : undefined),
    })
    const { faq, problem } = await provider.answer(bare, request)
    expect(problem).toBeUndefined()
    expect(faq.answers[1]?.text).toMatch(/^Reply 5: How is it done\?/)
    expect(asked()[2]?.at(-1)?.content).toContain('no apology')
    expect(asked()[3]?.map(({ content }) => content)).toContain('How is it done?')
    expect(JSON.stringify(asked()[3])).not.toContain('sorry')
  })

  test('counts among what was spent', async () => {
    const usage = { prompt_tokens: 100, completion_tokens: 10 }
    const { provider } = await connect({ intercept: () => completion({ finish_reason: 'length' }, usage) })
    await provider.answer(bare, one)
    expect(provider.spent).toMatchObject({ input: 200, output: 20 })
  })
})

describe('a request that fails', () => {
  test('ends the conversation: those before are answered and those after pending', async () => {
    const { provider, model } = await connect({ intercept: faultAt('How', failure(500, 'Out of order.')) })
    const { faq, problem } = await provider.answer(bare, request)
    expect(problem).toMatchInlineSnapshot(`"500 Out of order"`)
    expect(faq.answers.map(({ status }) => status)).toEqual(['answered', 'failed', 'pending'])
    expect(model.requests).toHaveLength(5)
    const paper = withFaq(bare, faq)
    expect(toMdx(paper)).toContain('### How is it done?')
    expect(provider.pending(paper, request)).toBe(2)
  })

  test.each([failure(400, 'Too hot.'), failure(403, 'Your input was flagged by moderation.')])(
    'because the one question is rejected lets the later ones be asked (%#)',
    async (rejection) => {
      const { provider, asked } = await connect({ intercept: faultAt('How', rejection) })
      const { faq, problem } = await provider.answer(bare, request)
      expect(problem).toMatch(/^40[03] /)
      expect(faq.answers.map(({ status }) => status)).toEqual(['answered', 'failed', 'answered'])
      expect(asked()).toHaveLength(3)
      expect(JSON.stringify(asked()[2])).not.toContain('How is it done?')
      expect(provider.stopped).toBeUndefined()
    },
  )

  test('because the paper is rejected is made for a second question, and for no more', async () => {
    const { provider, model } = await connect({ intercept: () => failure(400, 'Too long.') })
    const { faq } = await provider.answer(bare, { ...request, questions: [...request.questions, 'Who?', 'Where?'] })
    expect(faq.answers.map(({ status }) => status)).toEqual(['failed', 'failed', 'pending', 'pending', 'pending'])
    expect(model.requests).toHaveLength(2)
  })

  test('now and then is no sign of a paper that is rejected', async () => {
    const every = ['Why?', 'How?', 'What?', 'Who?', 'Where?']
    const hot = failure(400, 'Too hot.')
    const intercept: Intercept = (...args) => faultAt('Why', hot)(...args) ?? faultAt('What', hot)(...args)
    const { provider } = await connect({ intercept })
    const { faq } = await provider.answer(bare, { ...request, questions: every })
    expect(faq.answers.map(({ status }) => status)).toEqual(['failed', 'answered', 'failed', 'answered', 'answered'])
  })

  test('because no minute has so many tokens is not made again', async () => {
    const message = 'Request too large for gpt-5-mini on tokens per min (TPM): Limit 30000, Requested 36278.'
    const { provider, model } = await connect({ intercept: () => failure(429, message, { type: 'tokens' }) })
    const { problem } = await provider.answer(bare, one)
    expect(problem).toBe(`429 ${message} Lower faq.context.`)
    expect(model.requests).toHaveLength(1)
    expect(provider.stopped).toBeUndefined()
  })

  test('at the first question costs and dates nothing', async () => {
    const { provider } = await connect({ intercept: () => failure(400, 'Too hot.') })
    const { faq } = await provider.answer(bare, request)
    expect(faq).not.toHaveProperty('at')
    expect(faq).not.toHaveProperty('tokens')
  })

  test.each([
    ['stalls', { stall: true as const, body: '{"id":"x"' }],
    ['is cut', { cut: 0.5, headers: { 'content-type': 'application/json' }, body: '{"id":"x","choices":[]}' }],
    ['breaks', { reset: true as const, body: '' }],
  ])('because it %s is made again', async (_, fault) => {
    let faults = 0
    const intercept = () => (faults++ < 2 ? fault : undefined)
    const { provider, model } = await connect({ intercept }, { timeout: 0.3 })
    const { problem } = await provider.answer(bare, one)
    expect(problem).toBeUndefined()
    expect(model.requests).toHaveLength(3)
  })

  test('is a page of HTML in the answer’s place', async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' }
    const { provider } = await connect({ intercept: () => page })
    const { faq, problem } = await provider.answer(bare, request)
    expect(faq.answers[0]?.status).toBe('failed')
    expect(problem).toMatchInlineSnapshot(`"The reply was no chat completion: check the base URL"`)
  })
})

describe('where no request can succeed, the provider stops at once and says what to do', () => {
  test.each([
    [failure(401, `Incorrect API key provided: ${secretKey}.`, { code: 'invalid_api_key' })],
    [failure(404, 'The model `standin-1` does not exist.', { code: 'model_not_found' })],
    [failure(403, 'Project does not have access to model.')],
    [failure(402, 'Insufficient Balance')],
    [failure(429, 'You exceeded your current quota, please check your plan.', { code: 'insufficient_quota' })],
  ])('%#', async (fault) => {
    const { provider, model } = await connect({ intercept: () => fault })
    const outcomes = await Promise.all([bare, bare, bare].map((paper: Paper) => provider.answer(paper, request)))
    expect(provider.stopped).toMatchObject({ isFault: true })
    expect(provider.stopped?.reason).toMatchSnapshot()
    expect(JSON.stringify([outcomes, provider.stopped])).not.toContain(secretKey)
    await provider.answer(bare, request)
    expect(model.requests.length).toBeLessThanOrEqual(3)
    expect(outcomes.every(({ faq }) => faq.answers.every(({ status }) => status === 'pending'))).toBe(true)
  })

  test('or waits for it no longer than told', async () => {
    const tooMany = failure(429, 'Slow down.', {}, { 'retry-after': '3600' })
    const { provider, model } = await connect({ intercept: () => tooMany })
    await provider.answer(bare, request)
    expect(provider.stopped?.reason).toMatchInlineSnapshot(
      `"429 Slow down, and asks to wait 3600 s. Nothing came through in 0 s of waiting"`,
    )
    expect(model.requests).toHaveLength(1)
  })
})

describe('all questions in one request', () => {
  const single = { conversation: 'single' as const }

  test('are answered below their headings', async () => {
    const reply = () =>
      '## Why is it so?\nBecause of it.\n\n## How is it done?\n\nBy hand, at first.\n\n**What comes then?**\nNothing much.'
    const { provider, model } = await connect({ reply }, single)
    const { faq, problem } = await provider.answer(bare, request)
    expect(model.requests).toHaveLength(1)
    expect(problem).toBeUndefined()
    expect(shown(faq)).toEqual([
      ['answered', 2, 'Because of it.'],
      ['answered', 2, 'By hand, at first.'],
      ['answered', 2, 'Nothing much.'],
    ])
    expect(faq.prompt).toMatch(/^[0-9a-f]{12}-single$/)
  })

  const left = '## Why is it so?\nBecause of it.\n\n## How is it done?\n\nBy ha'
  const cut = (content: string) => completion({ message: { role: 'assistant', content }, finish_reason: 'length' })

  test('are asked for once more where the reply leaves them out or is cut', async () => {
    const rest = '## How is it done?\nBy hand, at first.\n\n## What comes then?\nNothing much.'
    let asked = 0
    const { provider, questions, model } = await connect(
      { intercept: () => (asked++ === 0 ? cut(left) : undefined), reply: () => rest },
      single,
    )
    const { faq, problem } = await provider.answer(bare, request)
    expect(problem).toBeUndefined()
    expect(shown(faq)).toEqual([
      ['answered', 2, 'Because of it.'],
      ['answered', 2, 'By hand, at first.'],
      ['answered', 2, 'Nothing much.'],
    ])
    expect(model.requests).toHaveLength(2)
    expect(questions()[1]).toContain('no apology')
    expect(questions()[1]).toMatch(/\n\n1\. How is it done\?\n2\. What comes then\?$/)
  })

  test('stay open where the second reply is as bad', async () => {
    const { provider, questions } = await connect({ intercept: () => cut(left) }, single)
    const { faq, problem } = await provider.answer(bare, request)
    expect(faq.answers.map(({ status }) => status)).toEqual(['answered', 'failed', 'failed'])
    expect(problem).toBe('the answer was cut off; the reply left this question out')
    expect(questions()).toHaveLength(2)
    await provider.answer(withFaq(bare, faq), request)
    expect(questions()[2]).toContain('1. How is it done?\n2. What comes then?')
  })

  test('are not asked for again where the service fails, or the budget is used up', async () => {
    const broken = await connect({ intercept: () => failure(400, 'Too hot.') }, single)
    expect((await broken.provider.answer(bare, request)).problem).toBe('400 Too hot')
    expect(broken.model.requests).toHaveLength(1)
    const usage = { prompt_tokens: 9000, completion_tokens: 10 }
    const refusal = completion({ finish_reason: 'content_filter' }, usage)
    const poor = await connect({ intercept: () => refusal }, { ...single, maxTokens: 10_000, maxOutput: 1000 })
    expect((await poor.provider.answer(bare, request)).problem).toBe('the answer was a refusal')
    expect(poor.model.requests).toHaveLength(1)
    expect(poor.provider.stopped).toMatchObject({ isFault: false })
  })

  test('are cut where the reply ends, in whatever order it answers', async () => {
    const content = '## What comes then?\nNothing much.\n\n## Why is it so?\nBecause of it, and of wh'
    const message = { role: 'assistant', content }
    const { provider } = await connect({ intercept: () => completion({ message, finish_reason: 'length' }) }, single)
    const { faq } = await provider.answer(bare, request)
    expect(shown(faq)).toEqual([
      ['failed', 2, ''],
      ['failed', 2, ''],
      ['answered', 2, 'Nothing much.'],
    ])
  })
})

test('a server that counts no tokens is still dated', async () => {
  const message = { role: 'assistant', content: 'Yes, it is so.' }
  const { provider } = await connect({ intercept: () => completion({ message }) })
  const { faq } = await provider.answer(bare, request)
  expect(faq.answers.map(({ status }) => status)).toEqual(['answered', 'answered', 'answered'])
  expect(faq.at).toBe('2026-11-20T01:02:03.000Z')
  expect(faq).not.toHaveProperty('tokens')
})

test('a paper that was withdrawn is not asked about', async () => {
  const { provider } = await connect()
  const open = (paper: Paper, by: FaqProvider) => by.pending(paper, request)
  expect(open(bare, provider)).toBe(3)
  expect(open({ ...bare, withdrawn: true }, provider)).toBe(0)
})
