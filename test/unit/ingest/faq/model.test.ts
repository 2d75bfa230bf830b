import OpenAI from 'openai'
import { afterEach, describe, expect, test } from 'vitest'
import { toMdx } from '#content/paper-mdx.ts'
import { createModelProvider } from '#ingest/faq/model.ts'
import { type FaqProvider, withFaq } from '#ingest/faq/provider.ts'
import type { Paper } from '#paper/schema.ts'
import type { Intercept, StandinResponse } from '#standin/loopback.ts'
import { type ModelOptions, type ModelStandin, type Reply, startModel } from '#standin/model/server.ts'
import { examplePaper } from '../../content/example-paper.ts'

const now = () => new Date('2026-11-20T01:02:03Z')
const request = { lang: 'en', questions: ['Why?', 'How?', 'And then?'] }
const bare = examplePaper({ faq: [] })

let model: ModelStandin
afterEach(() => model.close())

const json = { 'content-type': 'application/json' }

async function connect(options: ModelOptions, name = 'standin-1'): Promise<FaqProvider> {
  model = await startModel(options)
  const client = new OpenAI({ apiKey: 'sk-standin', baseURL: model.baseUrl, maxRetries: 0 })
  return createModelProvider({ client, model: name, name: 'example', now })
}

/** What the model was asked, request by request: role and words of each message. */
function asked(): { role: string; content: string }[][] {
  return model.requests.map(({ body }) => JSON.parse(body).messages)
}

/** Answers with the question, numbered. */
const echo: Reply = (messages) => `Reply ${messages.length}: ${String(messages.at(-1)?.content)}`

/** A completion as the model gives it, with some of its first choice changed. */
function completion(choice: object, usage: object | null = null): StandinResponse {
  const message = { role: 'assistant', content: 'Half an' }
  const choices = [{ index: 0, message, finish_reason: 'stop', ...choice }]
  return {
    status: 200,
    headers: json,
    body: JSON.stringify({ id: 'x', object: 'chat.completion', choices, usage }),
  }
}

const failure: StandinResponse = { status: 500, headers: json, body: '{"error":{"message":"Out of order."}}' }

/** Lets a fault stand in for the answer to one question. */
const faultAt = (question: string, fault: StandinResponse): Intercept => {
  return ({ body }) => (JSON.parse(body).messages.at(-1).content === question ? fault : undefined)
}

describe('the conversation', () => {
  test('begins with the paper and asks one question after the other', async () => {
    const provider = await connect({ reply: echo })
    await provider.answer(bare, request)
    const [first, second, third] = asked()
    expect(first?.map(({ role }) => role)).toEqual(['system', 'user', 'user'])
    expect(first?.[1]?.content).toMatchInlineSnapshot(`
      "Here is the abstract of the paper 2611.01234.

      <<<PAPER
      On the k-colouring of {sheaves}

      Ada Example, 陈沐阳

      However, sheaves have no colours. We show that $\\chi(S) \\le k$.
      PAPER>>>

      Answer in English.
      "
    `)
    expect(first?.[2]?.content).toBe('Why?')
    expect(second?.slice(0, 3)).toEqual(first)
    expect(third?.slice(0, 5)).toEqual(second)
    expect(third?.map(({ role }) => role).slice(2)).toEqual(['user', 'assistant', 'user', 'assistant', 'user'])
  })

  test('names the language of the answers', async () => {
    const provider = await connect({ reply: echo })
    await provider.answer(bare, { lang: 'zh', questions: ['为什么？'] })
    expect(asked()[0]?.[1]?.content).toContain('Answer in Chinese.')
  })

  test('keeps what looks like a placeholder in a paper as it is', async () => {
    const provider = await connect({ reply: echo })
    await provider.answer(examplePaper({ faq: [], abstract: 'The {language} of $& and {title}.' }), request)
    expect(asked()[0]?.[1]?.content).toContain('The {language} of $& and {title}.')
  })

  test('names the model', async () => {
    const provider = await connect({ reply: echo }, 'some-model')
    await provider.answer(bare, request)
    expect(JSON.parse(model.requests[0]?.body ?? '')).toMatchObject({ model: 'some-model' })
  })
})

describe('the answers', () => {
  test('come in the questions’ order, with what they cost', async () => {
    const provider = await connect({ reply: echo })
    const { faq, problem } = await provider.answer(bare, request)
    expect(problem).toBeUndefined()
    expect(faq).toMatchObject({
      lang: 'en',
      provider: 'example',
      model: 'standin-1',
      basis: 'abstract',
      at: '2026-11-20T01:02:03.000Z',
    })
    expect(faq.answers.map(({ heading, status, version, text }) => [heading, status, version, text])).toEqual([
      ['Why?', 'answered', 2, 'Reply 3: Why?'],
      ['How?', 'answered', 2, 'Reply 5: How?'],
      ['And then?', 'answered', 2, 'Reply 7: And then?'],
    ])
    expect(faq.tokens?.input).toBeGreaterThan(faq.tokens?.output ?? 0)
  })

  test('are canonical Markdown', async () => {
    const provider = await connect({ reply: () => '# Why\n* \\(x\\) <b>{y}</b>' })
    const { faq } = await provider.answer(bare, { ...request, questions: ['Why?'] })
    expect(faq.answers[0]?.text).toBe('#### Why\n\n- $x$ \\<b>\\{y}\\</b>')
  })
})

describe('a second run', () => {
  async function answerTwice(change: (paper: Paper) => Paper, questions = request.questions): Promise<Paper> {
    const provider = await connect({ reply: echo })
    const paper = change(withFaq(bare, (await provider.answer(bare, request)).faq))
    model.requests.length = 0
    expect(provider.pending(paper, { ...request, questions })).toBeGreaterThanOrEqual(0)
    return withFaq(paper, (await provider.answer(paper, { ...request, questions })).faq)
  }

  test('asks nothing again', async () => {
    await answerTwice((paper) => paper)
    expect(model.requests).toHaveLength(0)
  })

  test('asks a new question alone, with the answers held in the conversation', async () => {
    const paper = await answerTwice((paper) => paper, ['Why?', 'Who?', 'How?'])
    expect(asked().map((messages) => messages.at(-1)?.content)).toEqual(['Who?'])
    expect(asked()[0]?.slice(2)).toMatchObject([
      { role: 'user', content: 'Why?' },
      { role: 'assistant', content: 'Reply 3: Why?' },
      { role: 'user', content: 'Who?' },
    ])
    expect(paper.faq[0]?.answers.map(({ heading }) => heading)).toEqual(['Why?', 'Who?', 'How?'])
  })

  test('asks everything of a new version', async () => {
    await answerTwice((paper) => ({ ...paper, version: 3 }))
    expect(model.requests).toHaveLength(3)
  })

  test('asks everything of another model', async () => {
    await answerTwice((paper) => ({ ...paper, faq: paper.faq.map((faq) => ({ ...faq, model: 'older' })) }))
    expect(model.requests).toHaveLength(3)
  })

  test('asks everything under another prompt', async () => {
    await answerTwice((paper) => ({ ...paper, faq: paper.faq.map((faq) => ({ ...faq, prompt: 'older' })) }))
    expect(model.requests).toHaveLength(3)
  })

  test('goes over extracts', async () => {
    const provider = await connect({ reply: echo })
    const paper = examplePaper({ faq: [{ lang: 'en', provider: 'extract', basis: 'abstract', answers: [] }] })
    expect(provider.pending(paper, request)).toBe(3)
  })
})

describe('a failure', () => {
  test('leaves its question failed, those before answered and those after pending', async () => {
    const provider = await connect({ reply: echo, intercept: faultAt('How?', failure) })
    const { faq, problem } = await provider.answer(bare, request)
    expect(problem).toMatchInlineSnapshot(`"500 Out of order."`)
    expect(faq.answers.map(({ status, text }) => [status, text])).toEqual([
      ['answered', 'Reply 3: Why?'],
      ['failed', ''],
      ['pending', ''],
    ])
    expect(model.requests).toHaveLength(2)
  })

  test('can be written and is asked again, and only that', async () => {
    const provider = await connect({ reply: echo, intercept: faultAt('How?', failure) })
    const paper = withFaq(bare, (await provider.answer(bare, request)).faq)
    expect(toMdx(paper)).toContain('### How?')
    expect(provider.pending(paper, request)).toBe(2)
  })

  test('after answers that are held keeps their date and cost', async () => {
    const provider = await connect({ reply: echo, intercept: faultAt('Who?', failure) })
    const paper = withFaq(bare, (await provider.answer(bare, request)).faq)
    const { faq } = await provider.answer(paper, { ...request, questions: ['Why?', 'Who?'] })
    expect(faq).toMatchObject({ at: paper.faq[0]?.at, tokens: paper.faq[0]?.tokens })
  })

  test('at the first question costs and dates nothing', async () => {
    const provider = await connect({ intercept: () => failure })
    const { faq } = await provider.answer(bare, request)
    expect(faq).not.toHaveProperty('at')
    expect(faq).not.toHaveProperty('tokens')
  })

  test('is a refused key', async () => {
    const body = JSON.stringify({ error: { message: 'Incorrect API key provided.', code: 'invalid_api_key' } })
    const provider = await connect({ intercept: () => ({ status: 401, headers: json, body }) })
    expect((await provider.answer(bare, request)).problem).toMatchInlineSnapshot(`"401 Incorrect API key provided."`)
  })

  test('is an answer that was cut off', async () => {
    const provider = await connect({ intercept: () => completion({ finish_reason: 'length' }) })
    expect((await provider.answer(bare, request)).problem).toMatchInlineSnapshot(`"the answer was cut off"`)
  })

  test('is an empty answer', async () => {
    const provider = await connect({ reply: () => ' \n' })
    expect((await provider.answer(bare, request)).problem).toMatchInlineSnapshot(`"the answer was empty"`)
  })

  test('is an answer of nothing but an image', async () => {
    const provider = await connect({ reply: () => '![](https://example.org/pixel.gif)' })
    expect((await provider.answer(bare, request)).problem).toBe('the answer was empty')
  })

  test('is a refusal without words', async () => {
    const message = { role: 'assistant', content: null, refusal: 'No.' }
    const provider = await connect({ intercept: () => completion({ message }) })
    expect((await provider.answer(bare, request)).problem).toBe('the answer was empty')
  })

  test('is a page of HTML in the answer’s place', async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' }
    const provider = await connect({ intercept: () => page })
    const { faq, problem } = await provider.answer(bare, request)
    expect(faq.answers[0]?.status).toBe('failed')
    expect(problem).toMatchInlineSnapshot(`"the reply was no chat completion: check the base URL"`)
  })

  test('is no one at the address', async () => {
    const provider = await connect({ reply: echo })
    await model.close()
    expect((await provider.answer(bare, request)).problem).toMatchInlineSnapshot(`"Connection error."`)
  })
})

test('a server that counts no tokens is still dated', async () => {
  const provider = await connect({ intercept: () => completion({ message: { role: 'assistant', content: 'Yes.' } }) })
  const { faq } = await provider.answer(bare, request)
  expect(faq.answers.map(({ status }) => status)).toEqual(['answered', 'answered', 'answered'])
  expect(faq.at).toBe('2026-11-20T01:02:03.000Z')
})

test('a second run adds its cost to that of the answers it keeps', async () => {
  const provider = await connect({ reply: echo })
  const { faq } = await provider.answer(bare, { ...request, questions: ['Why?'] })
  const second = await provider.answer(withFaq(bare, faq), request)
  expect(second.faq.tokens?.input).toBeGreaterThan(2 * (faq.tokens?.input ?? 0))
})

test('a second run over whole answers keeps their date and cost', async () => {
  const provider = await connect({ reply: echo })
  const paper = withFaq(bare, (await provider.answer(bare, request)).faq)
  expect(provider.pending(paper, request)).toBe(0)
  expect((await provider.answer(paper, request)).faq).toEqual(paper.faq[0])
})
