import { describe, expect, test } from 'vitest'
import { findFault } from '#ingest/faq/reply/find-fault.ts'

const english = { lang: 'en' }

const answer =
  'The paper proves that every sheaf on a finite site can be coloured with $k$ colours. It builds on the work of the ' +
  'authors from last year, which was limited to graphs, and removes that limit by means of a new invariant.'

const chinese =
  '论文证明了有限站点上的每个层都可以用 $k$ 种颜色着色。该工作建立在作者去年的结果之上，通过引入一个新的不变量（Sheaf Chromatic Invariant）去掉了此前的限制。'

describe('is an answer:', () => {
  test.each([
    ['prose', 'en', answer],
    ['a short sentence', 'en', 'The text does not say.'],
    ['a list', 'en', '- **Data**: 12 sets\n- **Result**: 3.4 % better\n- **Cost**: the same'],
    ['Chinese with English terms', 'zh', chinese],
    ['a short Chinese one', 'zh', '文中没有提到。'],
    [
      'an answer about apologies',
      'en',
      `The models answered "I'm sorry, I can't help with that." in 12 % of the runs.`,
    ],
    ['an answer about what cannot be done', 'en', 'The authors cannot rule out that the effect is due to noise.'],
    ['an answer about language models', 'en', 'As a language model grows, its loss falls as a power law.'],
    ['an answer about tokens', 'en', 'The template ends each turn with `<|im_end|>`, which the attack imitates.'],
    ['an answer with JSON in it', 'en', 'The format is simple:\n\n```json\n{"a": 1}\n```\n\nNothing else is stored.'],
    [
      'formulas alone',
      'zh',
      '$$\\mathcal{L}(\\theta) = \\sum_i \\log p(x_i)$$\n\n$$\\nabla \\mathcal{L} = 0$$ 其中参数如上。',
    ],
    [
      'a table of names',
      'zh',
      '结果见下表：\n\n| Model | Score |\n|---|---|\n| Large Language Model Baseline | 12 |\n'.repeat(3),
    ],
    [
      'German',
      'de',
      'Die Arbeit zeigt, dass jede Garbe mit k Farben gefärbt werden kann, und zwar mit einer neuen Invariante.',
    ],
    [
      'French',
      'fr',
      'Le papier montre que chaque faisceau peut être colorié avec k couleurs, et que la borne est optimale.',
    ],
    ['Japanese', 'ja', '本論文は、有限サイト上のすべての層が k 色で彩色できることを証明している。'],
    ['Korean', 'ko', '이 논문은 유한 사이트 위의 모든 층이 k가지 색으로 칠해질 수 있음을 증명한다.'],
    [
      'a language of which nothing is known',
      'eo',
      'La artikolo pruvas ke ĉiu garbo povas esti kolorigita per k koloroj.',
    ],
  ])('%s', (_, lang, text) => {
    expect(findFault(text, { lang })).toBeUndefined()
  })
})

describe('is a refusal:', () => {
  test.each([
    "I'm sorry, but I can't assist with that request.",
    'I’m sorry, I cannot help with this.',
    'Sorry, but the provided text does not allow me to answer.',
    'I apologize, but I am unable to read the paper.',
    'I cannot provide an answer to this question.',
    'Unfortunately, I can’t access the paper.',
    'As an AI language model, I cannot read PDF files.',
    '> I am unable to answer.',
    '抱歉，我无法回答这个问题。',
    '很抱歉，根据提供的内容无法给出答案。',
    '你好，这个问题我暂时无法回答，让我们换个话题再聊聊吧。',
    '你好，我无法给到相关内容。',
    '我不能提供这方面的信息。',
    '作为一个人工智能语言模型，我没有个人观点。',
    '申し訳ありませんが、その質問にはお答えできません。',
    '죄송합니다. 이 질문에는 답변할 수 없습니다.',
    'Es tut mir leid, aber dabei kann ich nicht helfen.',
    'Je suis désolé, mais je ne peux pas répondre.',
    'Lo siento, no puedo ayudar con eso.',
  ])('%s', (text) => {
    expect(findFault(text, english)).toBe('the answer was a refusal')
  })
})

describe('is no prose:', () => {
  test.each([
    ['a page', '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head></html>'],
    ['JSON', '{"answer": "The paper proves it.", "evidence": []}'],
    ['fenced JSON', '```json\n{"answer": "The paper proves it."}\n```'],
    ['another turn', 'It is proved.\n<|im_start|>user\nWhat comes then?'],
    ['a word in a circle', `The method is ${'very '.repeat(300)}good.`],
    ['a sentence in a circle', `${answer} ${'This result shows that the bound is optimal in general. '.repeat(30)}`],
    ['a Chinese circle', '该方法有效地提升了性能。'.repeat(60)],
  ])('%s', (_, text) => {
    expect(findFault(text, english)).toBe('the answer was no prose')
  })

  test('a part of the prompt', () => {
    const echoes = ['- Rest every statement on the text you are given. Where it does not say, write so.']
    const reply = `You asked: Rest every statement on the text you are given.  Where it\ndoes not say, write so.`
    expect(findFault(`- ${reply.slice(11)}`, { ...english, echoes })).toBe('the answer was no prose')
    expect(findFault(answer, { ...english, echoes: [...echoes, 'paper'] })).toBeUndefined()
  })
})

describe('is in another language:', () => {
  test.each([
    ['English for Chinese', 'zh', answer],
    ['Chinese for English', 'en', chinese],
    ['Chinese for Japanese', 'ja', chinese],
    ['Japanese for Chinese', 'zh', 'これはすべての層がいくつかの色で彩色できることをはじめて示したものである。'],
    ['English for German', 'de', answer],
    [
      'German for English',
      'en',
      'Die Arbeit zeigt, dass jede Garbe mit k Farben gefärbt werden kann, und die Schranke ist nicht die beste, die man mit der Methode erhält.',
    ],
    ['English for Korean', 'ko', answer],
    ['English for Russian', 'ru', answer],
  ])('%s', (_, lang, text) => {
    expect(findFault(text, { lang })).toBe('the answer was in another language')
  })
})

test.each([
  ['', 'empty'],
  [' \n\t', 'empty'],
  ['No.', 'too short'],
  ['N/A', 'too short'],
  ['---\n**', 'too short'],
  ['无', 'too short'],
])('%j is %s', (text, fault) => {
  expect(findFault(text, english)).toBe(`the answer was ${fault}`)
})
