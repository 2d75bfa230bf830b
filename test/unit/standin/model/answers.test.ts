import { expect, test } from 'vitest'
import { defaultQuestions } from '#paper/questions.ts'
import { createReply } from '#standin/model/reply/create-reply.ts'
import { inventedQuotes } from '#standin/model/reply/evidence.ts'
import { connect } from './connect.ts'

const [problem = '', relatedWork = '', method = ''] = defaultQuestions.en ?? []
const [problemInChinese = ''] = defaultQuestions.zh ?? []

const sentences = [
  'Lanterns at sea were previously thought to burn at a rate that nobody could measure from the coast.',
  'We introduce an estimator of that rate which needs no more than a clock and a window to the west.',
  'Experiments on 412 nights agree with it within two percent.',
]
const paper = (id = '2611.00001') => `Here is the full text of the paper ${id}.

<<<PAPER 0123456789ab
On Lanterns

Ada Example

${sentences.join(' ')}

## Method

${sentences[1]}
PAPER 0123456789ab>>>

Answer in English.`

test('answers with passages of the paper where they are asked for', async () => {
  const { ask } = await connect({ reply: createReply() })
  const plain = await ask(paper(), method)
  expect(plain.choices[0]?.message.content).toBe(sentences[1])
  const asked = await ask(`Name passages after the word EVIDENCE.\n\n${paper()}`, relatedWork)
  expect(asked.choices[0]?.message.content).toMatch(`${sentences[0]}\n\nEVIDENCE\n> ${sentences[0]}`)
})

test('invents a passage in some answers', () => {
  const reply = createReply()
  const replies = Array.from({ length: 60 }, (_, index) => {
    const contents = [`EVIDENCE\n\n${paper(`2611.${10_001 + index}`)}`, problem]
    return reply(contents.map((content) => ({ role: 'user', content })))
  })
  const invented = replies.filter((text) => inventedQuotes.some((quote) => text.includes(quote)))
  expect(invented.length).toBeGreaterThan(3)
  expect(invented.length).toBeLessThan(25)
})

test('answers several questions at once, each below itself, and in Chinese where asked in Chinese', async () => {
  const { ask, model } = await connect({ reply: createReply() })
  const both = await ask(paper(), `Answer all.\n\n1. ${problem}\n2. ${relatedWork}`)
  expect(both.choices[0]?.message.content).toBe(
    `## ${problem}\n\n${sentences[0]} ${sentences[1]}\n\n## ${relatedWork}\n\n${sentences[0]}`,
  )
  expect([...model.delivered.keys()]).toEqual([`2611.00001 ${problem}`, `2611.00001 ${relatedWork}`])
  const chinese = await ask(paper(), problemInChinese)
  expect(chinese.choices[0]?.message.content).toMatch(/^[\p{Script=Han}，。0-9]{40,}$/u)
})

test('counts tokens of a beginning that it has read before, in whole blocks', async () => {
  const { ask } = await connect({ cache: { least: 256, block: 64 } })
  const long = 'word '.repeat(400)
  const cached = async (...contents: string[]) => (await ask(...contents)).usage?.prompt_tokens_details?.cached_tokens
  expect(await cached(long, 'One?')).toBe(0)
  expect(await cached(long, 'One?', 'An answer.', 'Two?')).toBe(448)
  expect(await cached(`Other ${long}`, 'One?')).toBe(0)
  expect(await cached('word '.repeat(190))).toBe(0)
})

test('takes as long as its seed says, half of all answers longer than the median', async () => {
  const { ask, model } = await connect({ latency: { median: 20, sigma: 0.5, seed: 3 } })
  const questions = Array.from({ length: 40 }, (_, number) => `Question ${number}?`)
  await Promise.all(questions.map((question) => ask('2611.00001', question)))
  const delays = model.exchanges.map(({ name, delay = 0 }) => [name, delay] as const).sort()
  const longer = delays.filter(([, delay]) => delay > 20).length
  expect(longer).toBeGreaterThan(10)
  expect(longer).toBeLessThan(30)
  const again = await connect({ latency: { median: 20, sigma: 0.5, seed: 3 } })
  for (const question of questions.toReversed().slice(0, 10)) await again.ask('2611.00001', question)
  const first = new Map(delays)
  for (const { name, delay } of again.model.exchanges) expect(delay).toBe(first.get(name))
})

test('counts the requests that are open at the same time', async () => {
  const { ask, model } = await connect({ latency: { median: 30 } })
  await ask('2611.00001', 'First?')
  expect(model.mostInFlight).toBe(1)
  await Promise.all([1, 2, 3].map((number) => ask('2611.00001', `Question ${number}?`)))
  expect(model.mostInFlight).toBe(3)
  expect(model.exchanges.every(({ started, ended = 0 }) => ended > started)).toBe(true)
})
