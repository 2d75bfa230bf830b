import { defaultQuestions } from '#paper/questions.ts'
import { findWording } from '#standin/model/asked.ts'

/**
 * An answer made of sentences of a paper, chosen by the question (default: the summary): always the same for the same
 * paper. Its `quotes` are the sentences themselves. In Chinese it speaks of them instead.
 */
export function composeAnswer(sentences: string[], question: string): { text: string; quotes: string[] } {
  if (sentences.length === 0)
    return { text: 'The conversation holds no text of a paper, so nothing can be said about it.', quotes: [] }
  const { index = summary, lang = 'en' } = findWording(question) ?? {}
  const { choose, subject } = choices[index] as Choice
  const quotes = choose(sentences)
  const english = quotes.join(' ').trim() || `The text at hand does not speak of ${subject}.`
  return { text: lang === 'zh' ? writeChinese(index, quotes) : english, quotes }
}

const most = 3
const summary = (defaultQuestions.en ?? []).length - 1

/** What the six questions choose, in their order. */
const choices: Choice[] = [
  { choose: (sentences: string[]) => sentences.slice(0, 2), subject: 'a problem' },
  {
    choose: matching(/\b(previously|prior|existing|(was|were) known|work of|in contrast to|compared with|unlike)\b/i),
    subject: 'related work',
  },
  { choose: chooseMethod, subject: 'a method' },
  {
    choose: matching(
      /\b(experiments?|data|participants|simulat\w+|benchmarks?|numerical|surveys?|spectr\w+|runs|streams|compared|measured|median)\b/i,
    ),
    subject: 'experiments',
  },
  {
    choose: matching(/\b(conjectur\w+|open (?:problem|question)s?|future|limits|remains?|limitations?|suggests?)\b/i),
    subject: 'open questions',
  },
  { choose: chooseSummary, subject: 'a result' },
]

function matching(pattern: RegExp): (sentences: string[]) => string[] {
  return (sentences) => sentences.filter((sentence) => pattern.test(sentence)).slice(0, most)
}

function chooseMethod(sentences: string[]): string[] {
  const found = matching(
    /\b(we (introduce|propose|prove|use|show|develop|present|give|construct)|proof|argument|estimator|method|algorithm|model gives)\b/i,
  )(sentences)
  return found.length > 0 ? found : sentences.slice(1, 1 + most)
}

function chooseSummary(sentences: string[]): string[] {
  return sentences.length <= most ? sentences : [...sentences.slice(0, 1), ...sentences.slice(-2)]
}

/** The sentence that opens an answer in Chinese, by question. */
const openings = [
  '本文针对一个尚未解决的问题展开研究，说明了已有方法的不足之处，以及解决该问题的意义。',
  '论文回顾了与主题相关的研究，并指出它们与本文工作的区别和联系。',
  '作者先给出问题的形式化描述，再逐步构造方法，并对关键步骤给出论证。',
  '论文通过一系列实验检验所提出的方法，并与基线方法进行了比较。',
  '作者认为仍有若干方向值得进一步研究，包括放宽假设和扩大适用范围。',
  '总的来说，论文提出了问题，给出了方法，并用结果说明了方法的有效性。',
]

function writeChinese(index: number, quotes: string[]): string {
  const rest = quotes.length > 0 ? `文中共有${quotes.length}处直接说明了这一点。` : '给出的文本没有更多说明。'
  return `${openings[index] ?? openings.at(-1)}${rest}`
}

type Choice = { choose: (sentences: string[]) => string[]; subject: string }
