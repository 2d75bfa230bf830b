import { readFile } from 'node:fs/promises'
import type OpenAI from 'openai'
import { toPlainText } from '#markdown/plain-text.ts'
import type { Answer, Faq, Paper } from '#paper/schema.ts'
import { fingerprint } from './fingerprint.ts'
import { type FaqProvider, type FaqRequest, findFaq } from './provider.ts'
import { parseReply } from './reply.ts'

/**
 * Asks a model behind an OpenAI-compatible address, one question after the other in one conversation per paper and
 * language: the paper comes first and stays, so that a provider's prefix cache is used.
 */
export async function createModelProvider({ client, model, name, now }: ModelOptions): Promise<FaqProvider> {
  const prompts = await readPrompts()
  const prompt = fingerprint(prompts.system, prompts.paper)

  return {
    name,
    pending: (paper, request) => plan(paper, request).filter(({ status }) => status !== 'answered').length,
    answer: async (paper, request) => {
      const answers = plan(paper, request)
      const messages = openConversation(prompts, paper, request.lang)
      const held = answers.some(({ status }) => status === 'answered') ? findFaq(paper, request.lang) : undefined
      const tokens = { input: 0, output: 0, ...held?.tokens }
      let at = held?.at
      let problem: string | undefined
      for (const answer of answers) {
        messages.push({ role: 'user', content: answer.heading })
        if (answer.status !== 'answered') {
          const reply = await ask(client, model, messages)
          if ('problem' in reply) {
            answer.status = 'failed'
            problem = reply.problem
            break
          }
          Object.assign(answer, { status: 'answered', text: reply.text })
          tokens.input += reply.tokens.input
          tokens.output += reply.tokens.output
          at = now().toISOString()
        }
        messages.push({ role: 'assistant', content: answer.text })
      }
      const faq: Faq = { lang: request.lang, provider: name, model, prompt, basis: 'abstract', answers }
      if (at) faq.at = at
      if (tokens.output > 0) faq.tokens = tokens
      return { faq, ...(problem && { problem }) }
    },
  }

  /** The questions in order, each with the answer that is held already for this very version, model and wording. */
  function plan(paper: Paper, { lang, questions }: FaqRequest): Answer[] {
    const held = findFaq(paper, lang)
    const usable = held?.model === model && held.prompt === prompt ? held.answers : []
    return questions.map((heading) => {
      const question = fingerprint(heading)
      const answer = usable.find(
        (a) => a.question === question && a.version === paper.version && a.status === 'answered',
      )
      return answer ?? { question, status: 'pending', version: paper.version, evidence: [], heading, text: '' }
    })
  }
}

async function ask(client: OpenAI, model: string, messages: Message[]): Promise<Reply> {
  try {
    const completion = await client.chat.completions.create({ model, messages })
    // What is no completion, a log-in page or an error with status 200, comes through the package unchecked.
    const choice = completion.choices?.[0]
    if (!choice) return { problem: 'the reply was no chat completion: check the base URL' }
    const text = parseReply(choice.message.content ?? '')
    if (choice.finish_reason === 'length') return { problem: 'the answer was cut off' }
    if (text === '') return { problem: 'the answer was empty' }
    const { prompt_tokens: input = 0, completion_tokens: output = 0 } = completion.usage ?? {}
    return { text, tokens: { input, output } }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}

function openConversation({ system, paper: template }: Prompts, paper: Paper, lang: string): Message[] {
  const values: Record<string, string> = {
    basis: 'abstract',
    id: paper.id,
    title: toPlainText(paper.title),
    authors: paper.authors.join(', '),
    text: paper.abstract,
    language: new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang,
  }
  const content = template.replace(/\{(\w+)\}/g, (mark, key: string) => values[key] ?? mark)
  return [
    { role: 'system', content: system },
    { role: 'user', content },
  ]
}

async function readPrompts(): Promise<Prompts> {
  const read = (name: string) => readFile(new URL(`./prompts/${name}.md`, import.meta.url), 'utf8')
  return { system: await read('system'), paper: await read('paper') }
}

type ModelOptions = { client: OpenAI; model: string; name: string; now: () => Date }
type Prompts = { system: string; paper: string }
type Message = { role: 'system' | 'user' | 'assistant'; content: string }
type Reply = { text: string; tokens: { input: number; output: number } } | { problem: string }
